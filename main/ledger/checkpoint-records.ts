import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { canonicalJson } from '../../shared/ledger/canonical-json.ts'
import { isTreeState } from '../../shared/ledger/tree/growing-tree.ts'
import type { CheckpointRecords, StoredCheckpoint } from '../services/ports/ledger.ts'
import type { LedgerDatabase } from './ledger-database.ts'
import type { LedgerCheckpointsTable } from './ledger-tables.ts'

const batch = 500

const subtreesSchema = z.array(z.string())

/** The checkpoints in the desk's database. */
export function createCheckpointRecords(access: {
  readonly db: LedgerDatabase
  write(work: (db: LedgerDatabase) => Promise<boolean>): Promise<boolean>
}): CheckpointRecords {
  const { db, write } = access
  return {
    last: async () => {
      const row = await selectCheckpoints(db).orderBy('size', 'desc').limit(1).executeTakeFirst()
      return row && readCheckpointRow(row)
    },
    after: (size) => readAfter(db, size),
    count: async () => {
      const counted = db.selectFrom('ledger_checkpoints').select(({ fn }) => fn.countAll<number>().as('checkpoints'))
      return (await counted.executeTakeFirstOrThrow()).checkpoints
    },
    insert: ({ size, note, hashes }) =>
      write(async (transaction) => {
        const there = await selectCheckpoints(transaction).where('size', '=', size).executeTakeFirst()
        if (there !== undefined) return false
        const row = { size, note, subtrees: writeSubtrees(hashes) }
        await transaction.insertInto('ledger_checkpoints').values(row).execute()
        return true
      })
  }
}

/** The hashes of subtrees as the table holds them. */
export function writeSubtrees(hashes: readonly string[]): string {
  return canonicalJson(hashes)
}

/** Rows of checkpoints over more entries than `after`, all where it is not given, the smallest first. */
export async function readCheckpointRows(
  db: LedgerDatabase,
  { after, limit }: { readonly after: number | undefined; readonly limit: number }
): Promise<readonly LedgerCheckpointsTable[]> {
  return await selectCheckpoints(db)
    .$if(after !== undefined, (query) => query.where('size', '>', Number(after)))
    .orderBy('size')
    .limit(limit)
    .execute()
}

async function* readAfter(db: LedgerDatabase, size: number): AsyncGenerator<StoredCheckpoint> {
  let after = size
  for (;;) {
    const rows = await readCheckpointRows(db, { after, limit: batch })
    for (const row of rows) yield readCheckpointRow(row)
    const last = rows.at(-1)
    if (!last) return
    after = last.size
  }
}

function selectCheckpoints(db: LedgerDatabase) {
  return db.selectFrom('ledger_checkpoints').selectAll()
}

function readCheckpointRow({ size, note, subtrees }: LedgerCheckpointsTable): StoredCheckpoint {
  const hashes = readSubtrees(subtrees)
  if (hashes !== undefined && isTreeState({ size, hashes })) return { size, note, hashes }
  throw new DeskError(
    'verification-failed',
    `The ledger was changed by something else: checkpoint ${size} cannot be read. Photos are not affected. Check the record, and restore the database from a backup.`
  )
}

function readSubtrees(text: string): readonly string[] | undefined {
  try {
    return subtreesSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
