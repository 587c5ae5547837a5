import { canonicalJson } from '../../shared/ledger/canonical-json.ts'
import type { EntryBody } from '../../shared/ledger/entry.ts'
import { hashEntry, hashPayload } from '../../shared/ledger/entry.ts'
import type { LedgerEntry, LedgerEvent } from '../services/ports/ledger.ts'
import { hashText } from './hash-text.ts'
import type { LedgerDatabase } from './ledger-database.ts'

/**
 * Appends an event as the next entry and gives it with its hash. `db` must be a transaction: entry, text and head stay together or not at all.
 * `salt` is 64 random hexadecimal digits. Throws TypeError for a payload that is not JSON data.
 */
export async function appendEntry(
  db: LedgerDatabase,
  { event, salt }: { readonly event: LedgerEvent; readonly salt: string }
): Promise<LedgerEntry> {
  const { at, actor, kind, subject } = event
  const payload = canonicalJson(event.payload)
  const payloadHash = hashPayload({ salt, payload }, hashText)
  // Counting first locks the head, so that no other writer can take the same place.
  const head = await db
    .updateTable('ledger_head')
    .set(({ eb }) => ({ entries: eb('entries', '+', 1) }))
    .where('id', '=', 1)
    .returning(['entries', 'hash'])
    .executeTakeFirstOrThrow()
  const body: EntryBody = { sequence: head.entries, at, actor, kind, subject, payloadHash, previousHash: head.hash }
  const hash = hashEntry(body, hashText)
  await db
    .insertInto('ledger_entries')
    .values({
      sequence: body.sequence,
      at,
      actor: canonicalJson(actor),
      kind,
      subject,
      payload_hash: payloadHash,
      previous_hash: body.previousHash,
      hash
    })
    .execute()
  await db.insertInto('ledger_payloads').values({ sequence: body.sequence, salt, payload }).execute()
  await db.updateTable('ledger_head').set({ hash }).where('id', '=', 1).execute()
  return { ...event, sequence: body.sequence, previousHash: body.previousHash, hash }
}
