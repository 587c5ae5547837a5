import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { nameEntry } from '../../shared/ledger/check-chain.ts'
import type { LedgerRecords } from '../services/ports/desk-store.ts'
import type { LedgerEntry, LedgerEvent } from '../services/ports/ledger.ts'
import { ledgerKinds } from '../services/ports/ledger.ts'
import type { EntryRow } from './entry-rows.ts'
import { readEntryRows } from './entry-rows.ts'
import type { LedgerDatabase } from './ledger-database.ts'
import { readActor } from './read-actor.ts'
import { verifyLedger } from './verify-ledger.ts'

const batch = 500

const payloadSchema = z.record(z.string(), z.unknown())
const kindSchema = z.enum(ledgerKinds)

/** The ledger in the desk's database. `append` runs in the transaction of what it records, one entry after the other. */
export function createLedgerRecords(access: {
  readonly db: LedgerDatabase
  append(event: LedgerEvent): Promise<LedgerEntry>
}): LedgerRecords {
  const { db } = access
  return {
    append: (event) => access.append(event),
    count: async () => {
      const counted = db.selectFrom('ledger_entries').select(({ fn }) => fn.countAll<number>().as('entries'))
      return (await counted.executeTakeFirstOrThrow()).entries
    },
    each: () => readEach(db),
    about: async (subjects) => (await readEntryRows(db, { subjects })).map(readEntryRow),
    verify: (options) => verifyLedger(db, options)
  }
}

async function* readEach(db: LedgerDatabase): AsyncGenerator<LedgerEntry> {
  let after = 0
  for (;;) {
    const rows = await readEntryRows(db, { after, limit: batch })
    for (const row of rows) yield readEntryRow(row)
    const last = rows.at(-1)
    if (!last) return
    after = last.sequence
  }
}

function readEntryRow(row: EntryRow): LedgerEntry {
  const { sequence, at, subject, hash } = row
  const actor = readActor(row.actor)
  const kind = kindSchema.safeParse(row.kind).data
  if (!actor || !kind || row.payload === null) throw damaged(sequence)
  const payload = payloadSchema.parse(JSON.parse(row.payload))
  return { sequence, at, actor, kind, subject, payload, previousHash: row.previous_hash, hash }
}

function damaged(sequence: number): DeskError {
  return new DeskError(
    'verification-failed',
    `The ledger was changed by something else: ${nameEntry(sequence)} cannot be read. Photos are not affected. Check the record, and restore the database from a backup.`
  )
}
