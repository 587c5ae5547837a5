import type { SourceId } from '../../shared/contract/identifiers.ts'
import { sourceIdSchema } from '../../shared/contract/identifiers.ts'
import type { SourceRecord, SourceRecords } from '../services/ports/sources.ts'
import type { DeskAccess } from './desk-access.ts'

/** Sources in the catalog, in the order they were added. */
export function createSourceRecords(access: DeskAccess): SourceRecords {
  const { db } = access
  const sources = () => db.selectFrom('sources').selectAll()
  return {
    list: async () => (await sources().orderBy('added_at').orderBy('path').execute()).map(readSourceRow),
    byPath: async (path) => {
      const row = await sources().where('path', '=', path).executeTakeFirst()
      return row && readSourceRow(row)
    },
    insert: (source) =>
      access.write(async (transaction) => {
        const { id, path, name, sample, addedAt } = source
        const row = { id, path, name, sample: Number(sample), added_at: addedAt }
        await transaction.db.insertInto('sources').values(row).execute()
      }),
    photoCounts: async (): Promise<ReadonlyMap<SourceId, number>> => {
      const rows = await db
        .selectFrom('photos')
        .select(['source_id', ({ fn }) => fn.countAll<number>().as('photos')])
        .where('missing', '=', 0)
        .groupBy('source_id')
        .execute()
      return new Map(rows.map((row) => [sourceIdSchema.parse(row.source_id), row.photos]))
    }
  }
}

function readSourceRow(row: {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly sample: number
  readonly added_at: string
}): SourceRecord {
  return {
    id: sourceIdSchema.parse(row.id),
    path: row.path,
    name: row.name,
    sample: row.sample === 1,
    addedAt: row.added_at
  }
}
