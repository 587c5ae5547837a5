import { expect, test } from 'vitest'
import { makeCheckpoint } from '../../../main/services/checkpoint/make-checkpoint.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { makePhoto, makeRevision, makeSource, momentOf } from './make-records.ts'
import { appendEvents, createSigner } from './sign-ledger.ts'
import { takeBackToSix } from './take-back-to-six.ts'
import type { TestDatabase } from './test-databases.ts'

/** What holds of records made before the desk kept account of sidecars. */
export function checkOlderDesks(database: TestDatabase): void {
  test('readings, revisions and changes of an older desk are read as the photo’s own, without a sidecar', async () => {
    await using desk = await database.openDesk()
    const source = makeSource('/wire')
    const photo = makePhoto(source, 'a.jpg')
    await desk.store.sources.insert(source)
    await desk.store.photos.insert(photo)
    await desk.store.revisions.insert(makeRevision(photo))
    const { changes } = desk.store
    const change = await changes.insert({
      at: momentOf(1),
      by: 'Ana',
      kind: 'edit',
      reason: '',
      notice: null,
      of: null
    })
    const item = {
      change: changeNumberSchema.parse(change),
      photoId: photo.id,
      path: photo.path,
      writtenPath: '/wire/a.jpg.xmp',
      fromRevision: 1,
      toRevision: null,
      beforeSha256: 'none',
      afterSha256: 'none',
      stagedPath: null,
      state: 'open' as const,
      failure: null,
      fields: {}
    }
    await changes.insertItem(item)
    expect(await changes.items(change)).toEqual([item])
    const sidecars = [{ path: '/wire/a.xmp', sha256: photo.reading.sha256 }]
    await desk.store.revisions.insert(makeRevision(photo, { revision: 2, sidecars }))
    expect(await desk.store.revisions.get(photo.id, 2)).toMatchObject({ sidecars })

    await using raw = await desk.openRaw()
    const { writeTarget, sidecarPath, iim, sidecars: _, otherSidecars, ...older } = photo.reading
    await raw.run('update photo_readings set reading = ?', [JSON.stringify(older)])
    await raw.run('update revisions set sidecars = null')
    await raw.run('update change_items set written_path = null')
    expect((await desk.store.photos.get(photo.id))?.reading).toMatchObject({
      writeTarget: 'file',
      sidecarPath: null,
      iim: 'possible',
      sidecars: [],
      otherSidecars: []
    })
    expect(await desk.store.revisions.get(photo.id, 2)).toMatchObject({ sidecars: null })
    expect(await changes.items(change)).toMatchObject([{ writtenPath: photo.path }])
  })

  test('the entries of a desk that had no checkpoints yet are under its first one, as they stand', async () => {
    await using desk = await database.openDesk()
    await appendEvents(desk.store, 1, 5)
    await using raw = await desk.openRaw()
    const before = await raw.all('select * from ledger_entries order by sequence')
    await takeBackToSix(raw, desk.kind)
    await using again = await desk.openAgain()
    expect(await makeCheckpoint(createSigner(again))).toMatchObject({ size: 6 })
    expect((await raw.all('select * from ledger_entries order by sequence')).slice(0, 5)).toEqual(before)
    expect(await again.ledger.verify()).toMatchObject({ entries: 6, checkpoints: 1, problems: [] })
  })
}
