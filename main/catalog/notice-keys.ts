import type { Kysely } from 'kysely'
import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import { foldPictureId } from '../../shared/notice/fold-picture-id.ts'
import { foldStemPart } from '../../shared/notice/identify/stem-parts.ts'
import type { DeskTables } from './desk-tables.ts'
import { takeBatches } from './take-batches.ts'

/** Records which pictures a notice names, in place of what was recorded before. */
export async function keepNoticeKeys(
  db: Kysely<DeskTables>,
  { number, pictureIds }: { readonly number: NoticeNumber; readonly pictureIds: readonly string[] }
): Promise<void> {
  await db.deleteFrom('notice_keys').where('notice', '=', number).execute()
  // As file names and ids are compared, and as parts of file names are.
  const keys = [...new Set(pictureIds.flatMap((id) => [foldPictureId(id), foldStemPart(id)]))].filter(
    (key) => key !== ''
  )
  for (const some of takeBatches(keys)) {
    await db
      .insertInto('notice_keys')
      .values(some.map((key) => ({ notice: number, key })))
      .execute()
  }
}

/** The numbers of the notices that name one of these folded ids, or that this photo carries; each once. */
export async function findNaming(
  db: Kysely<DeskTables>,
  { pictureIds, carrier }: { readonly pictureIds: readonly string[]; readonly carrier: PhotoId | null }
): Promise<readonly number[]> {
  const carried = await db
    .selectFrom('photo_notices')
    .select('notice')
    .where('photo_id', '=', carrier ?? '')
    .execute()
  const found = new Set(carried.map(({ notice }) => notice))
  for (const some of takeBatches(pictureIds)) {
    const rows = await db.selectFrom('notice_keys').select('notice').where('key', 'in', some).distinct().execute()
    for (const { notice } of rows) found.add(notice)
  }
  return [...found]
}
