import type { RawDatabase } from './raw-database.ts'

/** Takes out of a desk's database what migrations 0019 and 0021 brought, so that it is as an older desk left it. */
export async function takeOutPhotoOrders(raw: RawDatabase): Promise<void> {
  for (const table of ['photo_order_keys', 'kept_orders', 'saved_searches']) await raw.run(`drop table ${table}`)
  for (const index of ['photos_copies', 'photos_file_key', 'revisions_sha256']) await raw.run(`drop index ${index}`)
  for (const column of ['copies_key', 'stamp', 'file_key', 'embargoed_until'])
    await raw.run(`alter table photos drop column ${column}`)
  await raw.run("delete from kysely_migration where name >= '0019'")
}
