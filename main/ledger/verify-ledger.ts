import { canonicalJson } from '../../shared/ledger/canonical-json.ts'
import type { ChainPosition, LedgerHead, LedgerProblem } from '../../shared/ledger/check-chain.ts'
import { chainStart, checkEnd, checkLink, nameEntry } from '../../shared/ledger/check-chain.ts'
import type { EntryActor } from '../../shared/ledger/entry.ts'
import { hashPayload } from '../../shared/ledger/entry.ts'
import type { LedgerCheck, LedgerCheckOptions } from '../services/ports/ledger.ts'
import type { EntryRow } from './entry-rows.ts'
import { readEntryRows } from './entry-rows.ts'
import { hashText } from './hash-text.ts'
import type { LedgerDatabase } from './ledger-database.ts'
import { readActor } from './read-actor.ts'

const batch = 1000

const headMissing: LedgerProblem = {
  what: 'The ledger does not say where it ends: that row is missing.',
  where: 'end of the ledger'
}

/**
 * Checks every entry of the ledger: its hash, its place in the chain, its text against the salted hash, and where the ledger says it ends.
 * Finds any change of any stored value, and entries removed, added or exchanged, unless all that follows was computed anew: the end is kept in
 * the same database, so it shows a tail cut off by accident or by somebody careless, not by one who rewrites the end as well. A checkpoint kept
 * outside shows that too. Reads in batches, beside a running desk; entries appended meanwhile may or may not be checked.
 */
export async function verifyLedger(db: LedgerDatabase, options: LedgerCheckOptions = {}): Promise<LedgerCheck> {
  const problems: LedgerProblem[] = []
  const knownActors = new Map<string, EntryActor | undefined>()
  let position = chainStart
  let entries = 0
  for (;;) {
    options.signal?.throwIfAborted()
    // Read before the rows: whoever appends moves the head in the same transaction, so an end behind this head was cut off.
    const head = await readHead(db)
    const rows = await readEntryRows(db, {
      after: entries === 0 ? undefined : position.sequence,
      limit: batch
    })
    if (rows.length === 0) {
      problems.push(...(head ? checkEnd(position, head) : [headMissing]), ...(await findStrayTexts(db)))
      return { entries, problems }
    }
    for (const row of rows) {
      const checked = checkRow(position, row, knownActors)
      problems.push(...checked.problems)
      // A sequence past what numbers hold could come back for ever.
      if (entries > 0 && checked.after.sequence <= position.sequence) return { entries, problems }
      position = checked.after
      entries += 1
    }
    options.onProgress?.(entries, head?.entries ?? entries)
  }
}

function checkRow(
  before: ChainPosition,
  row: EntryRow,
  knownActors: Map<string, EntryActor | undefined>
): { readonly after: ChainPosition; readonly problems: readonly LedgerProblem[] } {
  const { sequence, at, kind, subject, hash } = row
  const where = nameEntry(sequence)
  if (!knownActors.has(row.actor)) knownActors.set(row.actor, readExactActor(row.actor))
  const actor = knownActors.get(row.actor)
  // An actor that cannot be read hashes to something else than what was recorded, so the entry is named all the same.
  const told = actor ?? { name: row.actor, known: '', host: '' }
  const entry = {
    sequence,
    at,
    actor: told,
    kind,
    subject,
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
    hash
  }
  const checked = checkLink(before, entry, hashText)
  const problems = [...checked.problems]
  if (row.salt === null || row.payload === null) {
    problems.push({ what: 'The text of the entry is missing.', where })
  } else if (hashPayload({ salt: row.salt, payload: row.payload }, hashText) !== row.payload_hash) {
    problems.push({ what: 'The text of the entry is not the one that was recorded.', where })
  }
  return { after: checked.after, problems }
}

function readExactActor(text: string): EntryActor | undefined {
  const actor = readActor(text)
  return actor && canonicalJson(actor) === text ? actor : undefined
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
