import type { RawDatabase } from './raw-database.ts'
import { takeOutDeliveries } from './take-out-deliveries.ts'
import { takeOutLearntWords } from './take-out-learnt-words.ts'

/** Takes out of a desk's database what migrations 0012 and later brought, so that it is as an older desk left it. */
export async function takeOutExportJobs(raw: RawDatabase): Promise<void> {
  await raw.run('drop table term_lists')
  await takeOutDeliveries(raw)
  await takeOutLearntWords(raw)
  await raw.run('alter table photos drop column lacks')
  for (const table of ['file_items', 'file_works', 'export_items', 'export_jobs']) await raw.run(`drop table ${table}`)
  await raw.run("delete from counters where name = 'file-work'")
  await raw.run("delete from kysely_migration where name >= '0012'")
}
