import type { RawDatabase } from './raw-database.ts'
import { takeOutMarks } from './take-out-marks.ts'

/** Takes out of a desk's database what migration 0009 brought, so that it is as an older desk left it. */
export async function takeOutHistorySearch(raw: RawDatabase): Promise<void> {
  await takeOutMarks(raw)
  await raw.run('drop table revision_fields')
  for (const index of ['revisions_at', 'revisions_by', 'revisions_notice', 'revisions_change'])
    await raw.run(`drop index ${index}`)
  for (const index of ['change_items_photo', 'changes_of', 'changes_at']) await raw.run(`drop index ${index}`)
  for (const column of ['of_change', 'charsets', 'by_key']) await raw.run(`alter table revisions drop column ${column}`)
  await raw.run("delete from kysely_migration where name >= '0009'")
}
