import type { RawDatabase } from './raw-database.ts'

/** Takes out of a desk's database what migration 0015 brought, so that it is as an older desk left it. */
export async function takeOutDeliveries(raw: RawDatabase): Promise<void> {
  for (const table of ['acknowledgements', 'delivery_items', 'delivery_jobs', 'deliveries', 'destinations'])
    await raw.run(`drop table ${table}`)
  await raw.run("delete from kysely_migration where name >= '0015'")
}
