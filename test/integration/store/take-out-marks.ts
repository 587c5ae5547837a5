import type { RawDatabase } from './raw-database.ts'
import { takeOutExportJobs } from './take-out-export-jobs.ts'

/** Takes out of a desk's database what migration 0011 brought, so that it is as an older desk left it. */
export async function takeOutMarks(raw: RawDatabase): Promise<void> {
  await takeOutExportJobs(raw)
  await raw.run('drop table photo_marks')
  for (const column of ['colour_class', 'stars', 'tagged', 'waiting'])
    await raw.run(`alter table photos drop column ${column}`)
  await raw.run("delete from kysely_migration where name >= '0011'")
}
