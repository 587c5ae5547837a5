import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhotoOrder } from '../../../main/services/ports/desk-store.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { PhotoGrouping, PhotoSort } from '../../../shared/orders/photo-orders.ts'
import { hashOf, makePhoto, makeSource, readFields, testMoments } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const whole = { descending: false, offset: 0, limit: 500 } as const

/** What holds of orders, groups, copies and looking for a file name. */
export function checkOrders(database: TestDatabase): void {
  const openFilled = async (values: readonly Partial<Record<FieldKey, string | string[]>>[]) => {
    const desk = await database.openDesk()
    const source = makeSource('/wire')
    await desk.store.sources.insert(source)
    const photos = values.map((fields, at) =>
      makePhoto(source, `p${String(at).padStart(2, '0')}.jpg`, { fields: readFields(fields) })
    )
    for (const photo of photos) await desk.store.photos.insert(photo)
    const names = async (order: Partial<PhotoOrder> & { readonly sort: PhotoSort }) =>
      (await desk.store.photos.page({}, { ...whole, ...order }, testMoments)).photos.map((photo) => photo.fileName)
    return { desk, source, photos, names }
  }

  test('any field orders the list: numbers by their size, no accents, blanks last, and edits move a photo at once', async () => {
    const { desk, photos, names } = await openFilled([
      { headline: 'Zürich 10' },
      { headline: 'zurich 9' },
      {},
      { headline: 'Árbol', keywords: ['x', 'a'] }
    ])
    await using _ = desk
    expect(await names({ sort: 'headline' })).toEqual(['p03.jpg', 'p01.jpg', 'p00.jpg', 'p02.jpg'])
    expect(await names({ sort: 'headline', descending: true })).toEqual(['p02.jpg', 'p00.jpg', 'p01.jpg', 'p03.jpg'])
    const [first] = photos
    if (first)
      await desk.store.photos.update({
        ...first,
        reading: { ...first.reading, fields: readFields({ headline: 'Aarau' }) }
      })
    expect(await names({ sort: 'headline' })).toEqual(['p00.jpg', 'p03.jpg', 'p01.jpg', 'p02.jpg'])
  })

  test('the heads of a list count what stands under them, in the order of its pages', async () => {
    const { desk, names } = await openFilled([
      { city: 'Paris' },
      { city: 'Astana' },
      {},
      { city: 'PARIS' },
      { city: 'Astana', dateCreated: '2026-05-12T10:00' }
    ])
    await using _ = desk
    const groupsBy = async (by: PhotoGrouping, descending = false) =>
      (await desk.store.photos.groups({}, { by, descending }, testMoments)).groups.map(({ label, photos }) => [
        label,
        photos
      ])
    expect(await groupsBy('city')).toEqual([
      ['Astana', 2],
      ['PARIS', 2],
      ['', 1]
    ])
    const group = { by: 'city', descending: false } as const
    expect(await names({ sort: 'name', descending: true, group })).toEqual([
      'p04.jpg',
      'p01.jpg',
      'p03.jpg',
      'p00.jpg',
      'p02.jpg'
    ])
    expect(await groupsBy('created', true)).toEqual([
      ['', 4],
      ['2026-05-12', 1]
    ])
    for (const by of ['received', 'agency', 'stars', 'folder', 'format', 'colourClass'] as const)
      expect((await groupsBy(by)).map(([, photos]) => photos)).toEqual([5])
  })

  test('photos with the same pixels or look are copies: counted, filtered, and under one head', async () => {
    const { desk, source, photos } = await openFilled([{}, {}, {}])
    await using _ = desk
    const [one, two, three] = photos
    if (!one || !two || !three) return
    const twin = makePhoto(source, 'twin.jpg', { imageKey: one.imageKey })
    await desk.store.photos.insert(twin)
    expect((await desk.store.copies.counts([one.id, two.id])).get(one.id)).toBe(2)
    await desk.store.copies.join(two.id, one.id)
    expect((await desk.store.copies.counts([twin.id])).get(twin.id)).toBe(3)
    const page = async (filter: object) =>
      (await desk.store.photos.page(filter, { ...whole, sort: 'name' }, testMoments)).total
    expect(await page({ hasCopies: true })).toBe(3)
    expect(await page({ hasCopies: false })).toBe(1)
    expect(await page({ copiesOf: two.id })).toBe(3)
    const { groups } = await desk.store.photos.groups({}, { by: 'copies', descending: false }, testMoments)
    expect(groups.map(({ label, photos: count }) => [label, count])).toEqual([
      ['p00.jpg', 3],
      ['', 1]
    ])
    // Other pixels: no longer a copy.
    await desk.store.photos.update({ ...twin, imageKey: hashOf('other pixels') })
    expect(await page({ copiesOf: one.id })).toBe(2)
  })

  test('a typed name finds the next photo that begins with it, and goes on from the top', async () => {
    const { desk } = await openFilled([{}, {}, {}])
    await using _ = desk
    const order = { sort: 'name', descending: false } as const
    const seek = (begins: string, from: number) =>
      desk.store.photos.seek({ filter: {}, order, begins, from }, testMoments)
    expect(await seek('P0', 1)).toBe(1)
    expect(await seek('p00', 1)).toBe(0)
    expect(await seek('p_', 0)).toBeNull()
    expect(await seek('%', 0)).toBeNull()
  })

  test('pages of any order, put together, are the whole list once', async () => {
    const { desk } = await openFilled(
      Array.from({ length: 7 }, (_, at) => ({ headline: `h${at % 3}`, city: `c${at % 2}` }))
    )
    await using _ = desk
    const law = fc.asyncProperty(
      fc.constantFrom<PhotoSort>('headline', 'size', 'folder', 'modified', 'edited', 'keywords', 'created'),
      fc.option(fc.constantFrom<PhotoGrouping>('city', 'format', 'copies', 'stars'), { nil: undefined }),
      fc.boolean(),
      async (sort, by, descending) => {
        const group = by && { by, descending: !descending }
        const ask = async (offset: number, limit: number) =>
          (await desk.store.photos.page({}, { sort, descending, group, offset, limit }, testMoments)).photos.map(
            ({ id }) => id
          )
        expect([...(await ask(0, 3)), ...(await ask(3, 3)), ...(await ask(6, 3))]).toEqual(await ask(0, 9))
        expect(new Set(await ask(0, 9)).size).toBe(7)
      }
    )
    await fc.assert(law, { numRuns: 12, seed: 3 })
  })
}
