import type { Kysely, KyselyPlugin } from 'kysely'
import type { DeskTables } from './desk-tables.ts'

/** The same database, with a check that runs before each query is built; where the check throws, the query is not run. */
export function guardQueries(db: Kysely<DeskTables>, check: () => void): Kysely<DeskTables> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      check()
      return node
    },
    transformResult: async ({ result }) => result
  }
  return db.withPlugin(plugin)
}
