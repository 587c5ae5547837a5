import { expect, test } from 'vitest'
import type { ChangeItemRecord } from '../../../main/services/ports/desk-store.ts'
import { changeNumberSchema, noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { hashOf, makePhoto, makeSource, momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const edit = {
  at: momentOf(1),
  by: 'Ana "A" Núñez\0',
  kind: 'edit',
  reason: "it's wrong",
  notice: null,
  of: null
} as const

/** What holds of changes and the journal. */
export function checkChanges(database: TestDatabase): void {
  test('changes are numbered from one without gaps, also past one that failed', async () => {
    await using desk = await database.openDesk()
    const { changes } = desk.store
    expect(await changes.insert(edit)).toBe(1)
    const failing = desk.store.transact(async (records) => {
      expect(await records.changes.insert(edit)).toBe(2)
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    const undo = {
      ...edit,
      kind: 'undo',
      of: changeNumberSchema.parse(1),
      notice: noticeNumberSchema.parse(7)
    } as const
    const number = await changes.insert(undo)
    expect(number).toBe(2)
    await changes.markUndone(changeNumberSchema.parse(1), number)
    expect(await changes.get(number)).toEqual({ ...undo, change: 2, undoneBy: null })
    expect(await changes.latest(10)).toEqual([
      { ...undo, change: 2, undoneBy: null },
      { ...edit, change: 1, undoneBy: 2 }
    ])
    expect(await changes.latest(1)).toHaveLength(1)
    await changes.markUndone(changeNumberSchema.parse(1), null)
    expect(await changes.get(changeNumberSchema.parse(1))).toMatchObject({ undoneBy: null })
    expect(await changes.get(changeNumberSchema.parse(3))).toBeUndefined()
    await expect(changes.markUndone(changeNumberSchema.parse(3), null)).rejects.toThrow('no change 3')
  })

  test('the journal keeps each photo of a change and gives those a crash left open', async () => {
    await using desk = await database.openDesk()
    const { changes, photos, sources } = desk.store
    const source = makeSource('/wire')
    await sources.insert(source)
    const change = await changes.insert(edit)
    const items = ['b.jpg', 'a.jpg', 'c.jpg'].map((name): ChangeItemRecord => {
      const photo = makePhoto(source, name)
      return {
        change,
        photoId: photo.id,
        path: photo.path,
        writtenPath: photo.path,
        fromRevision: 1,
        toRevision: null,
        beforeSha256: hashOf(name),
        afterSha256: null,
        stagedPath: '/wire/.erratum-stage/1',
        state: 'open',
        failure: null,
        fields: { caption: { from: 'a', to: 'b\0' } }
      }
    })
    for (const item of items) {
      await photos.insert(makePhoto(source, item.path.slice('/wire/'.length)))
      await changes.insertItem(item)
    }
    const [b, a, c] = items
    if (!a || !b || !c) throw new Error('No items')
    const applied: ChangeItemRecord = {
      ...b,
      state: 'applied',
      toRevision: 2,
      afterSha256: hashOf('after'),
      stagedPath: null
    }
    const failed: ChangeItemRecord = { ...c, state: 'failed', failure: { code: 'over-limit', message: 'Too "long"' } }
    await changes.updateItem(applied)
    await changes.updateItem(failed)
    expect(await changes.items(change)).toEqual([a, applied, failed])
    expect(await changes.openItems()).toEqual([a])
    expect(await changes.items(changeNumberSchema.parse(9))).toEqual([])
    await expect(changes.updateItem({ ...a, change: changeNumberSchema.parse(9) })).rejects.toThrow('of change 9')
    await expect(changes.insertItem(a)).rejects.toThrow()
  })
}
