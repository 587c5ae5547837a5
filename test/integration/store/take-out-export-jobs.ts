import type { RawDatabase } from './raw-database.ts'

/** Takes out of a desk's database what migration 0012 brought, so that it is as an older desk left it. */
export async function takeOutExportJobs(raw: RawDatabase): Promise<void> {
  for (const table of ['export_items', 'export_jobs']) await raw.run(`drop table ${table}`)
  await raw.run("delete from kysely_migration where name >= '0012'")
}
