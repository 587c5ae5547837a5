import { expect, test } from 'vitest'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import {
  hashOf,
  makeLock,
  makePhoto,
  makeReading,
  makeRevision,
  makeSource,
  momentOf,
  readFields,
  testMoments
} from './make-records.ts'
import { readAll } from './read-all.ts'
import type { TestDatabase } from './test-databases.ts'

const wire = makeSource('/wire')
const order = { sort: 'received', descending: true, offset: 0, limit: 50 } as const

// Text as it comes: quotes, a line break, a NUL from an EXIF copyright, an emoji, right to left, SQL.
const hostile = "O'Brien's \"№ 1\"\n\0editor 📷 الساحل '; drop table photos; --"

/** What holds of photos and revisions. */
export function checkPhotos(database: TestDatabase): void {
  test('a photo comes back exactly as it was recorded', async () => {
    await using desk = await database.openDesk()
    const { sources, photos, locks } = desk.store
    await sources.insert(wire)
    const fields = {
      ...readFields({ caption: hostile, keywords: ['a', hostile] }),
      title: { value: { 'x-default': 'T', fr: hostile }, disagree: true, copies: [], chosen: '' }
    }
    const inserted = makePhoto(wire, "it's.jpg", { fields, agency: 'AFP' })
    await photos.insert(inserted)
    const photo = { ...inserted, lock: makeLock(inserted.id, { reason: hostile }) }
    await locks.put(photo.lock)
    expect(await photos.get(photo.id)).toEqual(photo)
    expect(await photos.byPath(photo.path)).toEqual(photo)
    expect(await photos.byImageKey(photo.imageKey)).toEqual(photo)
    expect(await photos.bySha256(photo.reading.sha256)).toEqual([photo])
    expect(await photos.bySource(wire.id)).toEqual([photo])
    expect(await photos.page({}, order, testMoments)).toEqual({ total: 1, photos: [photo] })
    expect(await photos.get(photoIdSchema.parse('another'))).toBeUndefined()
    expect(await photos.byPath('/elsewhere')).toBeUndefined()
  })

  test('a record that knows nothing of a lock neither takes it nor puts it back', async () => {
    await using desk = await database.openDesk()
    const { sources, photos, locks } = desk.store
    await sources.insert(wire)
    const stale = makePhoto(wire, 'a.jpg')
    await photos.insert(stale)
    const lock = makeLock(stale.id)
    await locks.put(lock)
    await photos.update({ ...stale, revision: 2 })
    expect(await photos.get(stale.id)).toMatchObject({ revision: 2, lock })
    const page = async () => (await photos.page({ locked: true }, order, testMoments)).total
    expect(await page()).toBe(1)
    const released = { at: momentOf(9), by: 'Bo', reason: 'Cleared', notice: null }
    await locks.put({ ...lock, released })
    await photos.update({ ...stale, lock, revision: 3 })
    expect(await photos.get(stale.id)).toMatchObject({ revision: 3, lock: { released } })
    expect(await page()).toBe(0)
  })

  test('a picture is killed while one of its photos is locked by a kill', async () => {
    await using desk = await database.openDesk()
    const { sources, photos, locks } = desk.store
    await sources.insert(wire)
    const imageKey = hashOf('one picture')
    const [one, other] = [makePhoto(wire, 'a.jpg', { imageKey }), makePhoto(wire, 'b.jpg', { imageKey })]
    for (const photo of [one, other]) await photos.insert(photo)
    await locks.put(makeLock(one.id))
    expect(await locks.isKilledPicture(imageKey)).toBe(false)
    const kill = makeLock(other.id, { kind: 'kill' })
    await locks.put(kill)
    expect(await locks.isKilledPicture(imageKey)).toBe(true)
    await locks.put({ ...kill, released: { at: momentOf(9), by: 'Bo', reason: '', notice: null } })
    expect(await locks.isKilledPicture(imageKey)).toBe(false)
  })

  test('an updated photo is found by what it is now and no longer by what it was', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const first = makePhoto(wire, 'one.jpg')
    await desk.store.photos.insert(first)
    const reading = makeReading('/wire/two.jpg', readFields({ caption: 'Other' }))
    const moved = {
      ...first,
      path: '/wire/two.jpg',
      fileName: 'two.jpg',
      reading,
      revision: 2,
      imageKey: hashOf('turned')
    }
    await desk.store.photos.update(moved)
    expect(await desk.store.photos.get(first.id)).toEqual(moved)
    expect(await desk.store.photos.byPath(first.path)).toBeUndefined()
    expect(await desk.store.photos.byImageKey(first.imageKey)).toBeUndefined()
    expect(await desk.store.photos.bySha256(reading.sha256)).toEqual([moved])
    await expect(desk.store.photos.update({ ...moved, id: photoIdSchema.parse('nobody') })).rejects.toThrow('no photo')
  })

  test('two photos cannot be at one path, but a new one may be where another is missing', async () => {
    await using desk = await database.openDesk()
    const { sources, photos } = desk.store
    await sources.insert(wire)
    const gone = makePhoto(wire, 'one.jpg', { id: photoIdSchema.parse('gone') })
    const present = makePhoto(wire, 'one.jpg', { id: photoIdSchema.parse('present') })
    await photos.insert(gone)
    await expect(photos.insert(present)).rejects.toThrow()
    expect(await photos.count()).toBe(1)
    await photos.update({ ...gone, missing: true })
    expect(await photos.byPath(gone.path)).toMatchObject({ id: 'gone', missing: true })
    await photos.insert(present)
    expect(await photos.byPath(gone.path)).toEqual(present)
    expect(await photos.count()).toBe(1)
    expect((await sources.photoCounts()).get(wire.id)).toBe(1)
    expect((await photos.page({}, order, testMoments)).photos).toEqual([present])
    expect(await readAll(photos.each())).toHaveLength(2)
  })

  test('photos stand in the order asked for, a page at a time, those without a value last', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const cities = ['Žilina', 'astana', 'Örebro', '', 'Zürich']
    for (const [index, city] of cities.entries()) {
      const fields = readFields({ city, dateCreated: `2026-05-0${5 - index}` })
      await desk.store.photos.insert(makePhoto(wire, `IMG_${12 - index}.jpg`, { fields, seenAt: momentOf(index) }))
    }
    const list = async (sort: 'received' | 'created' | 'name' | 'city', descending: boolean, offset = 0, limit = 10) =>
      (await desk.store.photos.page({}, { sort, descending, offset, limit }, testMoments)).photos.map(
        (photo) => photo.reading.fields.city?.value
      )
    expect(await list('city', false)).toEqual(['astana', 'Örebro', 'Žilina', 'Zürich', ''])
    expect(await list('city', true)).toEqual(['', 'Zürich', 'Žilina', 'Örebro', 'astana'])
    expect(await list('received', true)).toEqual(cities.toReversed())
    expect(await list('created', false)).toEqual(cities.toReversed())
    // By the size of the numbers: IMG_8 stands before IMG_10.
    expect(await list('name', false)).toEqual(cities.toReversed())
    expect(await list('received', false, 1, 2)).toEqual(['astana', 'Örebro'])
    expect(
      await desk.store.photos.page({}, { sort: 'name', descending: false, offset: 9, limit: 2 }, testMoments)
    ).toEqual({ total: 5, photos: [] })
  })

  test('every revision of a photo comes back in order, as it was', async () => {
    await using desk = await database.openDesk()
    const { sources, photos, revisions } = desk.store
    await sources.insert(wire)
    const photo = makePhoto(wire, 'one.jpg')
    await photos.insert(photo)
    const first = makeRevision(photo)
    const second = makeRevision(photo, {
      revision: 2,
      kind: 'edit',
      by: hostile,
      reason: hostile,
      at: momentOf(9),
      fields: { caption: { from: 'a', to: hostile }, city: { to: 'Astana' }, keywords: { from: ['x'] } },
      readings: readFields({ caption: hostile })
    })
    await revisions.insert(second)
    await revisions.insert(first)
    expect(await revisions.of(photo.id)).toEqual([first, second])
    expect(await revisions.get(photo.id, 2)).toEqual(second)
    expect(await revisions.get(photo.id, 3)).toBeUndefined()
    await expect(revisions.insert(second)).rejects.toThrow()
    await expect(revisions.insert({ ...first, photoId: photoIdSchema.parse('nobody') })).rejects.toThrow()
  })
}
