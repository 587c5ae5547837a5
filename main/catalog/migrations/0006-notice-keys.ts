import type { Kysely } from 'kysely'
import { z } from 'zod'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { keepNoticeKeys } from '../notice-keys.ts'
import { readJson } from '../read-json.ts'
import { endTable, textType } from './column-types.ts'

const contentSchema = z.object({ parsed: z.object({ pictureIds: z.array(z.string()) }) })

/** Adds which pictures each notice names, so that a picture that comes after its kill is known at once; fills it from the notices there are. */
export async function addNoticeKeys(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const keys = db.schema
    .createTable('notice_keys')
    .addColumn('notice', 'integer', (column) => column.notNull().references('notices.number'))
    .addColumn('key', textType(kind), (column) => column.notNull())
    .addPrimaryKeyConstraint('notice_keys_key', ['key', 'notice'])
  await endTable(keys, kind).execute()
  await db.schema.createIndex('notice_keys_notice').on('notice_keys').column('notice').execute()
  for (const row of await db.selectFrom('notices').select(['number', 'content']).execute()) {
    const number = noticeNumberSchema.parse(row.number)
    const { parsed } = readJson(contentSchema, row.content, `notice ${number}`)
    await keepNoticeKeys(db, { number, pictureIds: parsed.pictureIds })
  }
}
