import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { FieldReadings } from '../../shared/contract/fields.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskTables } from './desk-tables.ts'
import { foldReadings, foldText } from './fold-text.ts'

/** The `revision` under which a photo's file name stands among the searchable texts. */
export const fileNameRevision = 0

/** Makes a revision's fields searchable. Does nothing where the same text is there already. */
export async function keepRevisionText(
  db: Kysely<DeskTables>,
  revision: { readonly photoId: PhotoId; readonly revision: number; readonly readings: FieldReadings }
): Promise<void> {
  await keepText(db, { photo_id: revision.photoId, revision: revision.revision, text: foldReadings(revision.readings) })
}

/** Makes a photo's file name and present fields searchable, and its earlier revisions findable only when asked for "ever". */
export async function keepPresentText(
  db: Kysely<DeskTables>,
  photo: {
    readonly id: PhotoId
    readonly fileName: string
    readonly revision: number
    readonly reading: { readonly fields: FieldReadings }
  }
): Promise<void> {
  await keepText(db, { photo_id: photo.id, revision: fileNameRevision, text: foldText(photo.fileName) })
  await keepRevisionText(db, { photoId: photo.id, revision: photo.revision, readings: photo.reading.fields })
  const current = sql<number>`case when revision in (${fileNameRevision}, ${photo.revision}) then 1 else 0 end`
  await db
    .updateTable('search_texts')
    .set({ present: current })
    .where('photo_id', '=', photo.id)
    .where('present', '<>', current)
    .execute()
}

async function keepText(
  db: Kysely<DeskTables>,
  text: { readonly photo_id: string; readonly revision: number; readonly text: string }
): Promise<void> {
  await db
    .insertInto('search_texts')
    .values({ ...text, present: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['photo_id', 'revision'])
        .doUpdateSet({ text: text.text })
        .where('search_texts.text', '<>', text.text)
    )
    .execute()
}
