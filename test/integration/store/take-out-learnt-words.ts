import type { RawDatabase } from './raw-database.ts'

/** Takes out of a desk's database what migration 0014 brought, so that it is as an older desk left it. */
export async function takeOutLearntWords(raw: RawDatabase): Promise<void> {
  await raw.run('drop table learnt_words')
  await raw.run("delete from kysely_migration where name >= '0014'")
}
