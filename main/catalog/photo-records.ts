import { sep } from 'node:path'
import type { Kysely } from 'kysely'
import type { PhotoRecord, PhotoRecords } from '../services/ports/desk-store.ts'
import { keepCopiesKey } from './copy-keys.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import type { DeskTransaction } from './desk-transactions.ts'
import { findHolding } from './find-holding.ts'
import { keepOrderKeys } from './keep-order-keys.ts'
import { keepMarkColumns } from './mark-columns.ts'
import { markNotices } from './notice-links.ts'
import { countPhotos } from './photo-counts.ts'
import { countFacet } from './photo-facets.ts'
import { readGroups, seekName } from './photo-groups.ts'
import { keepPhotoKeys } from './photo-keys.ts'
import { countAll, readPhotoPage } from './photo-pages.ts'
import { photoColumns, readPhotoRow, writePhotoRow } from './photo-row.ts'
import { readStamps } from './photo-stamps.ts'
import { keepPresentText } from './search-records.ts'
import { takeBatches } from './take-batches.ts'

const batch = 500

/** Photos in the catalog. */
export function createPhotoRecords(access: DeskAccess): PhotoRecords {
  const { db, kind } = access
  // A path or a picture may have been the desk's before: the photo that is there now comes first, then the one seen last.
  const presentFirst = () =>
    selectPhotos(db).orderBy('photos.missing').orderBy('photos.seen_at', 'desc').orderBy('photos.id')
  return {
    get: async (id) => readFirst(await selectPhotos(db).where('photos.id', '=', id).execute()),
    those: async (ids) => {
      const photos: PhotoRecord[] = []
      for (const some of takeBatches([...new Set(ids)]))
        photos.push(...(await selectPhotos(db).where('photos.id', 'in', some).execute()).map(readPhotoRow))
      return photos.toSorted((one, other) => (one.path < other.path ? -1 : 1))
    },
    byPath: async (path) => readFirst(await presentFirst().where('photos.path', '=', path).limit(1).execute()),
    byImageKey: async (key) => readFirst(await presentFirst().where('photos.image_key', '=', key).limit(1).execute()),
    bySource: async (sourceId) => {
      const rows = await selectPhotos(db).where('photos.source_id', '=', sourceId).orderBy('photos.path').execute()
      return rows.map(readPhotoRow)
    },
    stamps: (sourceId, under) =>
      readStamps(db, sourceId, under === undefined ? undefined : { name: under, follow: sep }),
    stampsBeside: (sourceId, name) => readStamps(db, sourceId, { name, follow: '.' }),
    putFileKey: (id, fileKey) =>
      access.write(async (transaction) => {
        await transaction.db.updateTable('photos').set({ file_key: fileKey }).where('id', '=', id).execute()
      }),
    byFileKey: async (fileKey) =>
      (await presentFirst().where('photos.file_key', '=', fileKey).execute()).map(readPhotoRow),
    firstSeenAs: async (sha256) => {
      const first = presentFirst().innerJoin('revisions', 'revisions.photo_id', 'photos.id')
      const rows = first.where('revisions.revision', '=', 1).where('revisions.sha256', '=', sha256)
      return (await rows.execute()).map(readPhotoRow)
    },
    bySha256: async (sha256) => (await presentFirst().where('photos.sha256', '=', sha256).execute()).map(readPhotoRow),
    insert: (photo) => access.write((transaction) => insertPhoto(transaction, photo)),
    update: (photo) => access.write((transaction) => updatePhoto(transaction, photo)),
    page: (filter, order, moments) => readPhotoPage(access, { kind, filter, order, moments }),
    total: (filter, moments) => countAll(db, { kind, filter, moments }),
    groups: (filter, group, moments) => readGroups(access, { kind, filter, group, moments }),
    seek: (request, moments) => seekName(access, { kind, moments, ...request }),
    counts: (filter, moments) => countPhotos(db, { kind, filter, moments }),
    values: (filter, of, moments) => countFacet(db, { kind, filter, moments, of }),
    holding: (text, when) => findHolding(db, { kind, text, ...when }),
    count: async () => {
      const counted = db.selectFrom('photos').select(({ fn }) => fn.countAll<number>().as('photos'))
      return (await counted.where('missing', '=', 0).executeTakeFirstOrThrow()).photos
    },
    each: () => readEach(db)
  }
}

function selectPhotos(db: Kysely<DeskTables>) {
  return db
    .selectFrom('photos')
    .innerJoin('photo_readings', 'photo_readings.photo_id', 'photos.id')
    .leftJoin('photo_locks', 'photo_locks.photo_id', 'photos.id')
    .select(photoColumns)
}

function readFirst(rows: readonly Parameters<typeof readPhotoRow>[0][]): PhotoRecord | undefined {
  const row = rows[0]
  return row && readPhotoRow(row)
}

async function insertPhoto({ db }: DeskTransaction, photo: PhotoRecord): Promise<void> {
  await db
    .insertInto('photos')
    .values({
      ...writePhotoRow(photo),
      locked: 0,
      has_notice: 0,
      copies_key: photo.imageKey,
      edited_at: null,
      colour_class: photo.reading.colourClass,
      stars: photo.reading.stars,
      tagged: Number(photo.reading.tagged),
      waiting: 0
    })
    .execute()
  await db
    .insertInto('photo_readings')
    .values({ photo_id: photo.id, reading: JSON.stringify(photo.reading) })
    .execute()
  await keepCopiesKey(db, photo)
  await keepOrderKeys(db, photo)
  await keepPresentText(db, photo)
  await keepPhotoKeys(db, photo)
  // The notice may have come before the photo it names.
  await markNotices(db, [photo.id])
}

async function updatePhoto({ db }: DeskTransaction, photo: PhotoRecord): Promise<void> {
  const before = await db.selectFrom('photos').select('image_key').where('id', '=', photo.id).executeTakeFirst()
  const updated = await db.updateTable('photos').set(writePhotoRow(photo)).where('id', '=', photo.id).executeTakeFirst()
  if (updated.numUpdatedRows === 0n) throw new Error(`The catalog has no photo ${photo.id} to update`)
  await db
    .updateTable('photo_readings')
    .set({ reading: JSON.stringify(photo.reading) })
    .where('photo_id', '=', photo.id)
    .execute()
  await keepMarkColumns(db, photo.id, photo.reading)
  if (before?.image_key !== photo.imageKey) await keepCopiesKey(db, photo)
  await keepOrderKeys(db, photo)
  await keepPresentText(db, photo)
  await keepPhotoKeys(db, photo)
}

async function* readEach(db: Kysely<DeskTables>): AsyncGenerator<PhotoRecord> {
  let after = ''
  for (;;) {
    const rows = await selectPhotos(db).where('photos.id', '>', after).orderBy('photos.id').limit(batch).execute()
    for (const row of rows) yield readPhotoRow(row)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
