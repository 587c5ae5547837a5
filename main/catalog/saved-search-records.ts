import { searchContentSchema, searchIdSchema } from '../../shared/contract/searches.ts'
import type { SearchRecords } from '../services/ports/saved-searches.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'
import { sortKey } from './sort-key.ts'

/** The saved searches, in the catalog. */
export function createSavedSearchRecords({ db, write }: DeskAccess): SearchRecords {
  return {
    list: async () => {
      const rows = await db.selectFrom('saved_searches').selectAll().execute()
      const order = (name: string) => `${sortKey(name)} ${name}`
      return rows
        .map(({ id, name, at, content }) => ({
          id: searchIdSchema.parse(id),
          name,
          at,
          ...readJson(searchContentSchema, content, `the search ${name}`)
        }))
        .toSorted((one, other) => (order(one.name) < order(other.name) ? -1 : 1))
    },
    put: ({ id, name, at, ...content }) =>
      write(async (transaction) => {
        const row = { name, at, content: JSON.stringify(content) }
        await transaction.db
          .insertInto('saved_searches')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }),
    remove: (id) =>
      write(async (transaction) => {
        const { numDeletedRows } = await transaction.db
          .deleteFrom('saved_searches')
          .where('id', '=', id)
          .executeTakeFirst()
        return numDeletedRows > 0n
      })
  }
}
