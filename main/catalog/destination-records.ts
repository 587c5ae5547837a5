import { destinationSchema } from '../../shared/contract/destinations.ts'
import type { DestinationRecords } from '../services/ports/deliveries.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'

const saidSchema = destinationSchema.omit({ name: true })

/** The places the desk delivers to, in the catalog. */
export function createDestinationRecords({ db, write }: DeskAccess): DestinationRecords {
  const standing = () => db.selectFrom('destinations').selectAll().where('removed', '=', 0)
  const read = ({ name, said }: { readonly name: string; readonly said: string }) => ({
    name,
    ...readJson(saidSchema, said, `destination ${name}`)
  })
  return {
    list: async () => (await standing().execute()).map(read),
    get: async (name) => {
      const row = await standing().where('name', '=', name).executeTakeFirst()
      return row && read(row)
    },
    put: ({ name, ...said }, removed) =>
      write(async (transaction) => {
        const row = { removed: removed ? 1 : 0, said: JSON.stringify(said) }
        await transaction.db
          .insertInto('destinations')
          .values({ name, ...row })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
          .execute()
      })
  }
}
