import type { RawDatabase } from './raw-database.ts'
import { takeOutPhotoOrders } from './take-out-photo-orders.ts'

/** Takes out of a desk's database what migrations 0015 and 0017 to 0019 brought, so that it is as an older desk left it. */
export async function takeOutDeliveries(raw: RawDatabase): Promise<void> {
  await takeOutPhotoOrders(raw)
  for (const table of [
    'acknowledgements',
    'watch_sendings',
    'watch_rules',
    'watch_place',
    'delivery_items',
    'delivery_jobs',
    'deliveries',
    'destinations'
  ])
    await raw.run(`drop table ${table}`)
  await raw.run("delete from kysely_migration where name >= '0015'")
}
