import { canonicalJson } from '../../shared/ledger/canonical-json.ts'
import type { EntryBody } from '../../shared/ledger/entry.ts'
import { hashPayload, writeEntryOf } from '../../shared/ledger/entry.ts'
import type { LedgerEntry, LedgerEvent } from '../services/ports/ledger.ts'
import type { AppendStatements } from './append-statements.ts'
import { hashText } from './hash-text.ts'
import type { LedgerDatabase } from './ledger-database.ts'

/** An event to append: its salt is 64 random hexadecimal digits; the statements are those of the same kind of database. */
export interface NewEntry {
  readonly event: LedgerEvent
  readonly salt: string
  readonly statements: AppendStatements
}

/**
 * Appends an event as the next entry and gives it with its hash. `db` must be a transaction that no other writer runs beside: entry, text and head
 * stay together or not at all, and nobody else takes the same place. Throws TypeError for a payload that is not JSON data.
 */
export async function appendEntry(db: LedgerDatabase, { event, salt, statements }: NewEntry): Promise<LedgerEntry> {
  const { at, kind, subject } = event
  const { name, known, host } = event.actor
  const payload = canonicalJson(event.payload)
  const payloadHash = hashPayload({ salt, payload }, hashText)
  const actor = canonicalJson({ name, known, host })
  const head = await db
    .selectFrom('ledger_head')
    .select(['entries', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const body: Omit<EntryBody, 'actor'> = {
    ...{ sequence: head.entries + 1, at, kind, subject, payloadHash, previousHash: head.hash }
  }
  const { sequence, previousHash } = body
  const hash = hashText(writeEntryOf(actor, body))
  const row = { sequence, at, actor, kind, subject, payload_hash: payloadHash, previous_hash: previousHash, hash }
  await db.executeQuery(statements.entry(row))
  await db.executeQuery(statements.text({ sequence, salt, payload }))
  await db.executeQuery(statements.head({ entries: sequence, hash }))
  return { ...event, sequence, previousHash, hash }
}
