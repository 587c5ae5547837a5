import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DatabaseKind } from '../database-kind.ts'
import type { DeskTables } from '../desk-tables.ts'
import { foldText } from '../fold-text.ts'
import { readJson } from '../read-json.ts'
import { keepRevisionFields } from '../revision-fields.ts'
import { saidSchema } from '../said-schema.ts'
import { endTable, textType } from './column-types.ts'

const rowsAtOnce = 1000
const fieldsSchema = z.record(z.string(), z.unknown())

/**
 * Makes revisions searchable by who made them, when, on which notice, and which field they changed; and makes room for the change that an undo
 * or redo turned and for the character sets of the IIM text. Revisions that are there already get all but the last, which nobody recorded.
 */
export async function addHistorySearch(db: Kysely<DeskTables>, kind: DatabaseKind): Promise<void> {
  const text = textType(kind)
  const revisions = () => db.schema.alterTable('revisions')
  await revisions().addColumn('of_change', 'integer').execute()
  await revisions().addColumn('charsets', text).execute()
  await revisions()
    .addColumn('by_key', text, (column) => column.notNull().defaultTo(''))
    .execute()
  const fields = db.schema
    .createTable('revision_fields')
    .addColumn('field', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('photo_id', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_fields_key', ['field', 'at', 'photo_id', 'revision'])
    .addForeignKeyConstraint('revision_fields_revision', ['photo_id', 'revision'], 'revisions', [
      'photo_id',
      'revision'
    ])
  await endTable(fields, kind).execute()
  await fillRevisions(db)
  await sql`create index revisions_at on revisions (at, photo_id, revision)`.execute(db)
  await sql`create index revisions_by on revisions (by_key, at, photo_id, revision)`.execute(db)
  await sql`create index revisions_notice on revisions (notice, at) where notice is not null`.execute(db)
  await sql`create index revisions_change on revisions (change) where change is not null`.execute(db)
  await sql`create index change_items_photo on change_items (photo_id, change)`.execute(db)
  await sql`create index changes_at on changes (at)`.execute(db)
  await sql`create index changes_of on changes (of_change) where of_change is not null`.execute(db)
}

async function fillRevisions(db: Kysely<DeskTables>): Promise<void> {
  await sql`update revisions set of_change = (select changes.of_change from changes where changes.change = revisions.change)`.execute(
    db
  )
  let last = { photo_id: '', revision: 0 }
  for (;;) {
    const rows = await db
      .selectFrom('revisions')
      .select(['photo_id', 'revision', 'at', 'said', 'fields'])
      .where(({ eb, and, or }) =>
        or([
          eb('photo_id', '>', last.photo_id),
          and([eb('photo_id', '=', last.photo_id), eb('revision', '>', last.revision)])
        ])
      )
      .orderBy('photo_id')
      .orderBy('revision')
      .limit(rowsAtOnce)
      .execute()
    for (const { photo_id, revision, at, said, fields } of rows) {
      const where = `revision ${revision} of photo ${photo_id}`
      const { by } = readJson(saidSchema, said, where)
      await db
        .updateTable('revisions')
        .set({ by_key: foldText(by) })
        .where('photo_id', '=', photo_id)
        .where('revision', '=', revision)
        .execute()
      await keepRevisionFields(db, { photo_id, revision, at }, Object.keys(readJson(fieldsSchema, fields, where)))
    }
    const end = rows.at(-1)
    if (end === undefined) return
    last = end
  }
}
