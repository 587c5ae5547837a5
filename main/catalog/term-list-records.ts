import { z } from 'zod'
import { termListFactsSchema, termSchema } from '../../shared/contract/lists.ts'
import type { TermListRecords } from '../services/ports/lists.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson, readRow } from './read-json.ts'

const saidSchema = z.object({ by: z.string() })

/** The desk's lists of terms, in the catalog. */
export function createTermListRecords({ db, write }: DeskAccess): TermListRecords {
  const facts = (row: { name: string; kind: string; term_count: number; at: string; said: string }) => {
    const where = `the list ${row.name}`
    const { by } = readJson(saidSchema, row.said, where)
    return readRow(
      termListFactsSchema,
      { name: row.name, kind: row.kind, count: row.term_count, at: row.at, by },
      where
    )
  }
  return {
    list: async () => {
      const columns = ['name', 'kind', 'term_count', 'at', 'said'] as const
      const rows = await db.selectFrom('term_lists').select(columns).orderBy('name').execute()
      return rows.map(facts)
    },
    get: async (name) => {
      const row = await db.selectFrom('term_lists').selectAll().where('name', '=', name).executeTakeFirst()
      return row && { ...facts(row), terms: readJson(z.array(termSchema), row.terms, `the list ${name}`) }
    },
    put: ({ name, kind, at, by, terms }) =>
      write(async (transaction) => {
        const values = {
          ...{ kind, at, term_count: terms.length },
          ...{ said: JSON.stringify({ by }), terms: JSON.stringify(terms) }
        }
        await transaction.db
          .insertInto('term_lists')
          .values({ name, ...values })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
          .execute()
      }),
    remove: (name) =>
      write(async (transaction) => {
        const { numDeletedRows } = await transaction.db
          .deleteFrom('term_lists')
          .where('name', '=', name)
          .executeTakeFirst()
        return numDeletedRows > 0n
      })
  }
}
