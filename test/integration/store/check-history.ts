import { expect, test } from 'vitest'
import type { RevisionPlace } from '../../../main/services/ports/revision-records.ts'
import type { HistoryQuery } from '../../../shared/contract/history-view.ts'
import { changeNumberSchema, noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { makePhoto, makeReading, makeRevision, makeSource, momentOf, readFields, testMoments } from './make-records.ts'
import { takeOutHistorySearch } from './take-out-history-search.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

const wire = makeSource('/wire')
const notice = noticeNumberSchema.parse(7)

/** Two photos; the first was corrected at minute 10 and set again at minute 20, the second is seen at minute 15. */
async function fill({ store }: TestDesk) {
  await store.sources.insert(wire)
  const [wrong, right, later] = ['Burqa', 'Burqin', 'Astana'].map((city) => readFields({ city }))
  if (!wrong || !right || !later) throw new Error('A reading is missing')
  const first = makePhoto(wire, 'a.jpg', { fields: wrong, seenAt: momentOf(1) })
  const second = makePhoto(wire, 'b.jpg', { fields: right, seenAt: momentOf(15) })
  const present = { ...first, revision: 3, reading: makeReading(first.path, later) }
  const fields = { city: { from: 'Burqa', to: 'Burqin' } }
  await store.transact(async (records) => {
    await records.photos.insert(first)
    await records.revisions.insert(makeRevision(first))
    await records.photos.insert(second)
    await records.revisions.insert(makeRevision(second, { by: 'Zoë' }))
    await records.photos.update(present)
    const corrected = { revision: 2, at: momentOf(10), kind: 'notice', by: 'Ana', notice, readings: right } as const
    await records.revisions.insert(makeRevision(first, { ...corrected, fields }))
    const again = { at: momentOf(20), kind: 'edit', by: 'ZOE', change: changeNumberSchema.parse(1) } as const
    await records.revisions.insert(makeRevision(present, { ...again, fields: { city: {}, caption: { to: 'x' } } }))
  })
  return { first, second }
}

/** What holds of a desk's history as it is searched and looked at. */
export function checkHistory(database: TestDatabase): void {
  const page = { after: null, limit: 10 }
  const tell = ({ photoId, revision }: RevisionPlace) => `${photoId.slice(0, 8)} ${revision}`

  test('revisions are found by text, field, person, notice, change, kind, photo and time, newest first', async () => {
    await using desk = await database.openDesk()
    const { first, second } = await fill(desk)
    const [a, b] = [first, second].map(({ id }) => id.slice(0, 8))
    const cases: readonly (readonly [HistoryQuery, readonly string[]])[] = [
      [{}, [`${a} 3`, `${b} 1`, `${a} 2`, `${a} 1`]],
      [{ text: 'burq' }, [`${b} 1`, `${a} 2`, `${a} 1`]],
      [{ text: 'bu' }, [`${b} 1`, `${a} 2`, `${a} 1`]],
      [{ text: ' ' }, []],
      [{ field: 'city' }, [`${a} 3`, `${a} 2`]],
      [{ field: 'caption' }, [`${a} 3`]],
      [{ field: 'headline' }, []],
      [{ by: 'zoe' }, [`${a} 3`, `${b} 1`]],
      [{ notice }, [`${a} 2`]],
      [{ change: changeNumberSchema.parse(1) }, [`${a} 3`]],
      [{ kind: 'notice' }, [`${a} 2`]],
      [{ photoId: second.id }, [`${b} 1`]],
      [{ from: momentOf(10), to: momentOf(15) }, [`${b} 1`, `${a} 2`]],
      [{ from: momentOf(15).replace('.000Z', 'Z'), to: momentOf(15) }, [`${b} 1`]],
      [{ text: 'Burqin', by: 'Ana', field: 'city' }, [`${a} 2`]]
    ]
    for (const [query, found] of cases)
      expect((await desk.store.revisions.search(query, page)).map(tell), JSON.stringify(query)).toEqual(found)
    for (const query of [{}, { field: 'city' as const }]) {
      const all = await desk.store.revisions.search(query, page)
      const [newest, ...rest] = all
      expect(newest).toBeDefined()
      expect(await desk.store.revisions.search(query, { after: newest ?? null, limit: 10 })).toEqual(rest)
    }
    expect(await desk.store.revisions.search({}, { after: null, limit: 1 })).toHaveLength(1)
  })

  test('photos are as they were at a moment: found, listed and told by what they said then', async () => {
    await using desk = await database.openDesk()
    const { first, second } = await fill(desk)
    const { photos, revisions } = desk.store
    const ids = [first.id, second.id]
    const revisionAt = async (minute: number) =>
      Object.fromEntries((await revisions.at(ids, momentOf(minute))).map((one) => [one.photoId, one.revision]))
    expect(await revisionAt(0)).toEqual({})
    expect(await revisionAt(1)).toEqual({ [first.id]: 1 })
    expect(await revisionAt(12)).toEqual({ [first.id]: 2 })
    expect(await revisionAt(30)).toEqual({ [first.id]: 3, [second.id]: 1 })
    const order = { sort: 'name', descending: false, offset: 0, limit: 10 } as const
    const listed = async (minute: number, text?: string) => {
      const { photos: found } = await photos.page({ at: momentOf(minute), text }, order, testMoments)
      return found.map(({ fileName }) => fileName)
    }
    expect(await listed(12)).toEqual(['a.jpg'])
    expect(await listed(12, 'burqin')).toEqual(['a.jpg'])
    expect(await listed(12, 'burqa')).toEqual([])
    expect(await listed(30, 'burqin')).toEqual(['b.jpg'])
    expect(await listed(30, 'a.jpg')).toEqual(['a.jpg'])
    const held = async (minute: number, text: string) =>
      (await photos.holding(text, { ever: false, at: momentOf(minute) })).map(({ revision }) => revision.revision)
    expect([await held(5, 'Burqa'), await held(12, 'Burqa'), await held(12, 'Burqin')]).toEqual([[1], [], [2]])
    expect(await held(30, 'a.jpg')).toEqual([])
  })

  if (!database.isShared) return
  test('revisions of an older desk can be searched as soon as it is opened', async () => {
    await using desk = await database.openDesk()
    await fill(desk)
    const queries: readonly HistoryQuery[] = [{ field: 'city' }, { by: 'zoe' }, { notice }]
    const before = await Promise.all(queries.map((query) => desk.store.revisions.search(query, page)))
    await using raw = await desk.openRaw()
    await takeOutHistorySearch(raw)
    await using again = await desk.openAgain()
    const after = await Promise.all(queries.map((query) => again.revisions.search(query, page)))
    expect(after).toEqual(before.map((found) => found.map((revision) => ({ ...revision, charsets: null }))))
  })
}
