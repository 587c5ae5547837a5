import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { nameEntry } from '../../shared/ledger/check-chain.ts'
import type { LedgerRecords } from '../services/ports/desk-store.ts'
import type { LedgerEntry, LedgerEvent, RecordedEntry } from '../services/ports/ledger.ts'
import { ledgerKinds } from '../services/ports/ledger.ts'
import { createCheckpointRecords } from './checkpoint-records.ts'
import type { EntryRow } from './entry-rows.ts'
import { isErased, readEntryRows } from './entry-rows.ts'
import { eraseTexts } from './erase-texts.ts'
import type { LedgerDatabase } from './ledger-database.ts'
import { readActor } from './read-actor.ts'
import { verifyLedger } from './verify/verify-ledger.ts'

const batch = 500

const payloadSchema = z.record(z.string(), z.unknown())
const kindSchema = z.enum(ledgerKinds)

/** The ledger in the desk's database. `append` runs in the transaction of what it records, one entry after the other. */
export function createLedgerRecords(access: {
  readonly db: LedgerDatabase
  append(event: LedgerEvent): Promise<LedgerEntry>
  write<Result>(work: (db: LedgerDatabase) => Promise<Result>): Promise<Result>
}): LedgerRecords {
  const { db } = access
  return {
    append: (event) => access.append(event),
    count: async () => {
      const counted = db.selectFrom('ledger_entries').select(({ fn }) => fn.countAll<number>().as('entries'))
      return (await counted.executeTakeFirstOrThrow()).entries
    },
    each: () => readEach(db),
    those: async (sequences) => (await readEntryRows(db, { sequences })).map(readEntryRow),
    recorded: (after, upTo) => readRecorded(db, after, upTo),
    erase: (sequences) => access.write((transaction) => eraseTexts(transaction, sequences)),
    checkpoints: createCheckpointRecords(access),
    about: async (subjects) => (await readEntryRows(db, { subjects })).map(readEntryRow),
    verify: (options) => verifyLedger(db, options)
  }
}

async function* readEach(db: LedgerDatabase): AsyncGenerator<LedgerEntry> {
  for await (const row of readRows(db, 0)) yield readEntryRow(row)
}

async function* readRecorded(db: LedgerDatabase, after: number, upTo?: number): AsyncGenerator<RecordedEntry> {
  for await (const row of readRows(db, after, upTo)) {
    const { sequence, at, kind, subject, payload_hash: payloadHash, previous_hash: previousHash, hash } = row
    const actor = readActor(row.actor)
    if (!actor) throw damaged(sequence)
    const text = isErased(row) ? { salt: null, payload: null } : { salt: row.salt, payload: row.payload }
    yield { entry: { sequence, at, actor, kind, subject, payloadHash, previousHash, hash }, ...text }
  }
}

async function* readRows(db: LedgerDatabase, from: number, upTo?: number): AsyncGenerator<EntryRow> {
  let after = from
  for (;;) {
    const rows = await readEntryRows(db, { after, limit: batch, ...(upTo === undefined ? {} : { upTo }) })
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.sequence
  }
}

function readEntryRow(row: EntryRow): LedgerEntry {
  const { sequence, at, subject, hash, previous_hash: previousHash } = row
  const actor = readActor(row.actor)
  const kind = kindSchema.safeParse(row.kind).data
  if (!actor || !kind || row.payload === null) throw damaged(sequence)
  if (isErased(row)) return { sequence, at, actor, kind, subject, payload: {}, previousHash, hash, erased: true }
  const payload = payloadSchema.parse(JSON.parse(row.payload))
  return { sequence, at, actor, kind, subject, payload, previousHash, hash }
}

function damaged(sequence: number): DeskError {
  return new DeskError(
    'verification-failed',
    `The ledger was changed by something else: ${nameEntry(sequence)} cannot be read. Photos are not affected. Check the record, and restore the database from a backup.`
  )
}
