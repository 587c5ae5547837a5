import { canonicalJson } from '../../../shared/ledger/canonical-json.ts'
import type { LedgerHead, LedgerProblem } from '../../../shared/ledger/check-chain.ts'
import { chainStart, checkEnd, checkLink, nameEntry } from '../../../shared/ledger/check-chain.ts'
import { writeEntryOf } from '../../../shared/ledger/entry.ts'
import type { KeyInForce } from '../../../shared/ledger/keys/key-history.ts'
import type { LedgerCheck, LedgerCheckOptions } from '../../services/ports/ledger.ts'
import { readCheckpointRows } from '../checkpoint-records.ts'
import type { EntryRow } from '../entry-rows.ts'
import { readEntryRows } from '../entry-rows.ts'
import { hashText } from '../hash-text.ts'
import type { LedgerDatabase } from '../ledger-database.ts'
import { readActor } from '../read-actor.ts'
import type { CheckedEntry, Findings } from './findings.ts'
import { watchClock } from './watch-clock.ts'
import { watchKeys } from './watch-keys.ts'
import { watchTexts } from './watch-texts.ts'
import { watchTree } from './watch-tree.ts'

// Small enough that what was read is gone from memory with the next few; more at once takes no less time.
const batch = 250

const headMissing: LedgerProblem = {
  what: 'The ledger does not say where it ends: that row is missing.',
  where: 'end of the ledger'
}

/**
 * Checks every entry of the ledger: its hash, its place in the chain, its text against the salted hash, and where the ledger says it ends; the
 * tree over them at every checkpoint, each checkpoint's signature, and the history of the desk's keys. Finds any change of any stored value, and
 * entries removed, added or exchanged. A history rewritten as a whole, with checkpoints signed anew, is found by any checkpoint kept outside.
 * Reads in batches, beside a running desk; entries appended meanwhile may or may not be checked.
 */
export async function verifyLedger(db: LedgerDatabase, options: LedgerCheckOptions = {}): Promise<LedgerCheck> {
  const findings: Findings = { problems: [], remarks: [] }
  const keys: KeyInForce[] = []
  const tree = watchTree(findings, keys, options.anchored ?? [])
  const watches = [watchTexts(findings), watchClock(findings), watchKeys(findings, keys, options.trustedKey), tree]
  const writeRow = createRowWriter()
  let position = chainStart
  let entries = 0
  const finish = (): LedgerCheck => {
    for (const watch of watches) watch.end()
    return { entries, checkpoints: tree.checked(), ...findings }
  }
  for (;;) {
    options.signal?.throwIfAborted()
    const after = entries === 0 ? undefined : position.sequence
    // Both before the rows: who appends moves the head in the same transaction, and a checkpoint is made over entries that are there.
    const head = await readHead(db)
    tree.expect(await readCheckpointRows(db, { after: entries === 0 ? undefined : entries, limit: batch }))
    const rows = await readEntryRows(db, { after, limit: batch })
    if (rows.length === 0) {
      findings.problems.push(...(head ? checkEnd(position, head) : [headMissing]), ...(await findStrayTexts(db)))
      return finish()
    }
    for (const row of rows) {
      const entry = writeRow(row)
      const link = { sequence: row.sequence, previousHash: row.previous_hash, hash: row.hash }
      const checked = checkLink(position, link, entry.computedHash)
      findings.problems.push(...checked.problems)
      for (const watch of watches) watch.take(entry)
      // A sequence past what numbers hold could come back for ever.
      if (entries > 0 && checked.after.sequence <= position.sequence) return finish()
      position = checked.after
      entries += 1
    }
    options.onProgress?.(entries, head?.entries ?? entries)
  }
}

// A desk has few actors, and their canonical text is what the column holds.
function createRowWriter(): (row: EntryRow) => CheckedEntry {
  const known = new Map<string, boolean>()
  return (row) => {
    let isExact = known.get(row.actor)
    if (isExact === undefined) {
      const actor = readActor(row.actor)
      isExact = actor !== undefined && canonicalJson(actor) === row.actor
      known.set(row.actor, isExact)
    }
    const { sequence, at, kind, subject, payload_hash: payloadHash, previous_hash: previousHash } = row
    // An actor written otherwise hashes to something else than what was recorded, so that the entry is named.
    const actor = isExact ? row.actor : JSON.stringify(row.actor)
    const text = writeEntryOf(actor, { sequence, at, kind, subject, payloadHash, previousHash })
    return { row, text, computedHash: hashText(text) }
  }
}

async function readHead(db: LedgerDatabase): Promise<LedgerHead | undefined> {
  return await db.selectFrom('ledger_head').select(['entries', 'hash']).where('id', '=', 1).executeTakeFirst()
}

async function findStrayTexts(db: LedgerDatabase): Promise<readonly LedgerProblem[]> {
  const strays = await db
    .selectFrom('ledger_payloads')
    .leftJoin('ledger_entries', 'ledger_entries.sequence', 'ledger_payloads.sequence')
    .select('ledger_payloads.sequence')
    .where('ledger_entries.sequence', 'is', null)
    .orderBy('ledger_payloads.sequence')
    .execute()
  return strays.map(({ sequence }) => ({
    what: 'A text stands in the ledger without its entry.',
    where: nameEntry(sequence)
  }))
}
