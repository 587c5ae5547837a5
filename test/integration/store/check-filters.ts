import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeskRecords } from '../../../main/services/ports/desk-store.ts'
import type { SourceRecord } from '../../../main/services/ports/sources.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoFacet, PhotoFilter } from '../../../shared/contract/photo.ts'
import type { ModelPhoto } from './filter-model.ts'
import { countModel, filterModel, modelFilters, modelPhotos } from './filter-model.ts'
import {
  editor,
  makeLock,
  makeNotice,
  makePhoto,
  makeRevision,
  makeSource,
  momentOf,
  readFields,
  testMoments
} from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const order = { sort: 'name', descending: false, offset: 0, limit: 500 } as const

/** What holds of filters and their counts. */
export function checkFilters(database: TestDatabase): void {
  test('a page and the counts are what going through the photos one by one would give', async () => {
    await using desk = await database.openDesk()
    let run = 0
    const law = fc.asyncProperty(
      modelPhotos,
      fc.array(modelFilters, { minLength: 4, maxLength: 4 }),
      async (photos, filters) => {
        // A source of its own keeps each run's photos apart on one desk.
        run += 1
        const source = makeSource(`/run ${run}`)
        const ids = await desk.store.transact((records) => recordModel(records, source, photos))
        for (const filter of filters) {
          const asked = { ...filter, sourceId: source.id }
          const page = await desk.store.photos.page(asked, order, testMoments)
          const expected = filterModel(photos, filter).map((photo) => ids.get(photo))
          expect(page.photos.map((photo) => photo.id).sort()).toEqual(expected.sort())
          expect(page.total).toBe(expected.length)
          expect(await desk.store.photos.counts(asked, testMoments)).toEqual(countModel(photos, filter))
        }
      }
    )
    await fc.assert(law, { numRuns: 25, seed: 4 })
  })

  test('photos of every source are counted where no source is asked for', async () => {
    await using desk = await database.openDesk()
    for (const path of ['/one', '/two']) {
      const source = makeSource(path)
      await desk.store.sources.insert(source)
      await desk.store.photos.insert(makePhoto(source, 'a.jpg', { agency: 'AFP' }))
    }
    expect(await desk.store.photos.counts({}, testMoments)).toMatchObject({
      all: 2,
      noCity: 2,
      agencies: [{ agency: 'AFP', photos: 2 }]
    })
    expect((await desk.store.photos.page({}, order, testMoments)).total).toBe(2)
    expect(await desk.store.photos.counts({ text: 'nothing holds this' }, testMoments)).toEqual({
      all: 0,
      hasNotice: 0,
      differs: 0,
      locked: 0,
      overLimit: 0,
      noCity: 0,
      editedToday: 0,
      embargoed: 0,
      tagged: 0,
      waiting: 0,
      agencies: []
    })
  })

  test('values are counted within the other filters, commonest first, in the words of a photo, whatever their case', async () => {
    await using desk = await database.openDesk()
    const source = makeSource('/facets')
    await desk.store.sources.insert(source)
    const photos = [
      { city: 'Astana', byline: 'Ana Lima', dateCreated: '2026-05-04T10:00:00+02:00' },
      { city: 'ASTANA', byline: 'Bo Berg', dateCreated: '2026-05-05' },
      { city: 'Paris', byline: 'Ana Lima' }
    ]
    for (const [index, fields] of photos.entries())
      await desk.store.photos.insert(makePhoto(source, `${index}.jpg`, { fields: readFields(fields) }))
    const values = (filter: PhotoFilter, of: PhotoFacet) => desk.store.photos.values(filter, of, testMoments)
    const cities = await values({ city: 'paris' }, 'city')
    expect(cities.map(({ value, photos }) => [value.toLowerCase(), photos])).toEqual([
      ['astana', 2],
      ['paris', 1]
    ])
    expect(await values({ byline: 'ana lima' }, 'day')).toEqual([
      { value: '2026-05-04', photos: 1 },
      { value: '', photos: 1 }
    ])
    expect(await values({}, 'stars')).toEqual([{ value: '4', photos: 3 }])
    expect(await values({ lacks: 'byline' }, 'lacks')).toContainEqual({ value: 'dateCreated', photos: 1 })
    expect((await values({}, 'lacks')).map(({ value }) => value)).not.toContain('byline')
    for (const [filter, found] of [
      [{ day: '2026-05-05' }, ['1.jpg']],
      [{ day: '' }, ['2.jpg']],
      [{ lacks: 'dateCreated' }, ['2.jpg']],
      [{ lacks: 'byline' }, []],
      [{ city: 'astana', byline: 'BO BERG' }, ['1.jpg']]
    ] as const)
      expect((await desk.store.photos.page(filter, order, testMoments)).photos.map(({ fileName }) => fileName)).toEqual(
        found
      )
  })

  test('a photo is over the limit by its bytes in IIM, whichever copy is too long', async () => {
    await using desk = await database.openDesk()
    const source = makeSource('/limits')
    await desk.store.sources.insert(source)
    const long = readFields({ city: 'Š'.repeat(17) })
    const fits = readFields({
      city: 'Š'.repeat(16),
      dateCreated: '2026-05-04T10:00:00+02:00',
      keywords: ['k'.repeat(64), 'l'.repeat(64)]
    })
    const copies = [{ container: 'iim', block: 'IPTC', tag: 'City', value: 'S'.repeat(33) } as const]
    const hidden = { city: { value: 'short', disagree: true, copies, chosen: 'xmp' } }
    for (const [index, fields] of [long, fits, hidden].entries())
      await desk.store.photos.insert(makePhoto(source, `${index}.jpg`, { fields }))
    const page = await desk.store.photos.page({ overLimit: true }, order, testMoments)
    expect(page.photos.map((photo) => photo.fileName)).toEqual(['0.jpg', '2.jpg'])
  })
}

async function recordModel(
  records: DeskRecords,
  source: SourceRecord,
  photos: readonly ModelPhoto[]
): Promise<ReadonlyMap<ModelPhoto, PhotoId>> {
  await records.sources.insert(source)
  const ids = new Map<ModelPhoto, PhotoId>()
  const carriers: PhotoId[] = []
  for (const [index, model] of photos.entries()) {
    const fields = {
      ...readFields({ caption: model.caption.join('\n'), city: model.city }),
      ...(model.differs ? readFields({ headline: '.' }, true) : {}),
      ...(model.overLimit ? readFields({ credit: '.'.repeat(33) }) : {}),
      ...(model.releaseDate === '' ? {} : readFields({ releaseDate: model.releaseDate }))
    }
    const given = { fields, agency: model.agency, missing: model.missing, revision: 2 }
    const photo = makePhoto(source, `${model.fileWord}${index}.jpg`, given)
    await records.photos.insert(photo)
    if (model.tagged)
      await records.marks.put({
        photoIds: [photo.id],
        marks: { tagged: true },
        markId: photo.id,
        at: momentOf(9),
        actor: editor
      })
    if (model.locked) await records.locks.put(makeLock(photo.id))
    await records.revisions.insert(
      makeRevision(photo, { revision: 1, readings: readFields({ caption: model.earlier.join('\n') }) })
    )
    const edited =
      model.editedAt === undefined
        ? { at: momentOf(3), kind: 'outside' as const }
        : { at: model.editedAt, kind: 'edit' as const }
    await records.revisions.insert(makeRevision(photo, edited))
    ids.set(model, photo.id)
    if (model.hasNotice) carriers.push(photo.id)
  }
  const { number: _, ...notice } = makeNotice(`Notice of ${source.path}`, { carriers })
  await records.notices.insert({ ...notice, textSha256: source.path })
  return ids
}
