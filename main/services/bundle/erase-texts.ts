import type { ErasureResult } from '../../../shared/contract/audit.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor, LedgerEntry } from '../ports/ledger.ts'
import { eraseCopies } from './erase-copies.ts'
import { findHeld } from './find-held.ts'

/** Which entries' texts are to go, why, and on whose word. */
export interface ErasureOrder {
  readonly entries: readonly number[]
  readonly reason: string
  readonly actor: Actor
}

// Without these nobody could check the record any more: keys, what was erased, and what was deleted on purpose.
const keptKinds: ReadonlySet<LedgerEntry['kind']> = new Set(['key', 'erasure', 'deletion'])

/**
 * Erases the texts of entries for good, on legal order, with an entry that says so; the entries themselves and every proof stay. Takes the texts
 * out of the desk's own copies too, its past revisions and search, and tells what still holds them: kept bytes, files, other entries. Throws
 * DeskError `bad-input`, `not-found`, `nothing-to-do`.
 */
export async function eraseTexts(
  desk: Pick<DeskParts, 'store' | 'clock' | 'vault'>,
  { entries: asked, reason, actor }: ErasureOrder
): Promise<ErasureResult> {
  if (reason.trim() === '') {
    throw new DeskError(
      'bad-input',
      'A text is erased only with a reason: the record shows it instead. Nothing was erased.'
    )
  }
  const result = await desk.store.transact(async (records) => {
    const entries = await readErasable(records, [...new Set(asked)])
    const sequences = entries.map(({ sequence }) => sequence)
    const also = await eraseCopies(records, entries)
    await records.ledger.erase(sequences)
    const payload = { entries: sequences, reason, also }
    const recorded = await records.ledger.append({
      at: desk.clock(),
      actor,
      kind: 'erasure',
      subject: 'ledger',
      payload
    })
    return { entries, also, entry: recorded.sequence }
  })
  // The database may keep what it erased in its journal and free pages until it is told not to.
  await desk.store.sweep()
  const held = await findHeld(desk, result.entries)
  return { entry: result.entry, erased: result.entries.map(({ sequence }) => sequence), also: result.also, held }
}

async function readErasable(records: DeskRecords, sequences: readonly number[]): Promise<readonly LedgerEntry[]> {
  const entries = await records.ledger.those(sequences)
  const known = new Map(entries.map((entry) => [entry.sequence, entry]))
  for (const sequence of sequences) {
    const entry = known.get(sequence)
    if (entry === undefined) throw refuse('not-found', `The ledger has no entry ${sequence}.`)
    if (entry.erased) throw refuse('nothing-to-do', `The text of entry ${sequence} was erased before.`)
    if (keptKinds.has(entry.kind))
      throw refuse('bad-input', `Entry ${sequence} (${entry.kind}) is one the record is checked by, and stays.`)
  }
  return entries
}

function refuse(code: 'not-found' | 'nothing-to-do' | 'bad-input', what: string): DeskError {
  return new DeskError(code, `${what} No text was erased. Leave that entry out and try again.`)
}
