import { expect, test } from 'vitest'
import type { DeskRecords } from '../../../main/services/ports/desk-store.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { hashOf, makeLock, makeNotice, makePhoto, makeSource, momentOf, testMoments } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const source = makeSource('/wire')
const order = { sort: 'name', descending: false, offset: 0, limit: 50 } as const

/** What holds of notices. */
export function checkNotices(database: TestDatabase): void {
  test('notices come back as they were received, newest first, and by their text', async () => {
    await using desk = await database.openDesk()
    const { notices } = desk.store
    const first = makeNotice('CORRECTION - "A"\0 instead of [B]', { receivedAt: momentOf(1) })
    const second = makeNotice('KILL', {
      receivedAt: momentOf(2),
      state: 'values-unknown',
      number: noticeNumberSchema.parse(2)
    })
    expect(await insert(desk.store, first)).toBe(1)
    expect(await insert(desk.store, second)).toBe(2)
    expect(await notices.list()).toEqual([second, first])
    expect(await notices.get(first.number)).toEqual(first)
    expect(await notices.byTextSha256(hashOf('KILL'))).toEqual(second)
    expect(await notices.byTextSha256(hashOf('other'))).toBeUndefined()
    await expect(insert(desk.store, first)).rejects.toThrow()
    const closed: Notice = { ...first, state: 'closed', subject: 'new' }
    await notices.update(closed)
    expect(await notices.get(first.number)).toEqual(closed)
    await expect(notices.update({ ...first, number: noticeNumberSchema.parse(9) })).rejects.toThrow('no notice 9')
  })

  test('a photo has a notice as long as it carries one that is open', async () => {
    await using desk = await database.openDesk()
    const { photos, sources, notices } = desk.store
    await sources.insert(source)
    const [a, b, late] = ['a.jpg', 'b.jpg', 'late.jpg'].map((name) => makePhoto(source, name))
    if (!a || !b || !late) throw new Error('No photos')
    await photos.insert(a)
    await photos.insert(b)
    const listed = async () =>
      (await photos.page({ hasNotice: true }, order, testMoments)).photos.map((photo) => photo.fileName)
    const carriers = (...ids: PhotoId[]) => ({ carriers: ids })
    const first = makeNotice('first', carriers(a.id, late.id))
    await insert(desk.store, first)
    expect(await listed()).toEqual(['a.jpg'])
    // The notice came before the photo.
    await photos.insert(late)
    expect(await listed()).toEqual(['a.jpg', 'late.jpg'])
    await insert(desk.store, makeNotice('second', carriers(a.id)))
    await notices.update({ ...first, carriers: [b.id, b.id] })
    expect(await listed()).toEqual(['a.jpg', 'b.jpg'])
    await notices.update({ ...first, carriers: [a.id, b.id], state: 'closed' })
    expect(await listed()).toEqual(['a.jpg'])
    await photos.update({ ...a, revision: 2 })
    expect(await listed()).toEqual(['a.jpg'])
  })

  test('a notice counts each photo it means once, and those it holds locked; a notice about no photo is not counted', async () => {
    await using desk = await database.openDesk()
    const { photos, sources, notices, locks } = desk.store
    await sources.insert(source)
    const [carrier, named, killed, freed] = ['a.jpg', 'LIS104.jpg', 'k.jpg', 'f.jpg'].map((name) =>
      makePhoto(source, name)
    )
    if (!carrier || !named || !killed || !freed) throw new Error('No photos')
    for (const photo of [carrier, named, killed, freed]) await photos.insert(photo)
    const { parsed } = makeNotice('')
    const kill = makeNotice('kill', { carriers: [carrier.id], parsed: { ...parsed, pictureIds: ['LIS104', 'LIS105'] } })
    const number = noticeNumberSchema.parse(await insert(desk.store, kill))
    await insert(desk.store, makeNotice('about nothing here'))
    await locks.put(makeLock(named.id, { notice: number, kind: 'kill' }))
    await locks.put(makeLock(killed.id, { notice: number, kind: 'kill' }))
    const released = { at: momentOf(9), by: 'Ana', reason: 'Reinstated', notice: null }
    await locks.put(makeLock(freed.id, { notice: number, kind: 'kill', released }))
    expect(await notices.photoCounts()).toEqual([{ notice: number, photos: 4, locked: 2 }])
  })

  test('a notice that thousands of photos carry is linked to all of them', async () => {
    await using desk = await database.openDesk()
    const ids = Array.from({ length: 2500 }, (_, index) => makePhoto(source, `${index}.jpg`).id)
    await insert(desk.store, makeNotice('many', { carriers: ids }))
    expect((await desk.store.notices.list())[0]?.carriers).toHaveLength(2500)
  })
}

async function insert(records: DeskRecords, { number: _, ...notice }: Notice): Promise<number> {
  return await records.notices.insert({ ...notice, textSha256: hashOf(notice.text) })
}
