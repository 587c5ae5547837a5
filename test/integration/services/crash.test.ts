import { mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { recoverChanges } from '../../../main/services/changes/recover-changes.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { listChanges, showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { killAt } from './kill-at.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const undo = { change: changeNumberSchema.parse(1), actor: editor, reason: '' }

const listStages = async (desk: TestDesk) => (await readdir(desk.photos)).filter((name) => name.startsWith('.erratum'))

describe('a desk killed in the middle of an edit', () => {
  it.each([
    ['staged', [], 'Oslo', 1, []],
    ['journalled', ['rolled-back'], 'Oslo', 1, ['change-rolled-back']],
    ['renamed', ['completed'], 'Bergen', 2, ['revision']],
    ['recording', ['completed'], 'Bergen', 2, ['revision']],
    ['told', [], 'Bergen', 2, ['revision']]
  ])(
    'when it was %s has whole photos and a whole record after the next start',
    async (point, outcomes, city, revision, entries) => {
      await using desk = await openTestDesk(metadata)
      const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
      const photo = await openOne(desk.parts, path)
      const before = await readFile(path)
      expect(await killAt(desk, path, point)).toBe('SIGKILL')

      const recovered = await recoverChanges(desk.parts)
      expect(recovered).toEqual(outcomes.map((outcome) => ({ path, outcome })))
      expect(await recoverChanges(desk.parts)).toEqual([])
      const reading = await metadata.reader.read(path)
      expect(reading.fields.city?.value).toBe(city)
      if (city === 'Oslo') expect((await readFile(path)).equals(before)).toBe(true)
      expect(await desk.parts.store.photos.get(photo.id)).toMatchObject({
        revision,
        reading: { sha256: reading.sha256 }
      })
      expect(await showPhotoHistory(desk.parts, photo.id)).toHaveLength(revision)
      expect((await listChanges(desk.parts, 10)).map((change) => change.photos[0]?.state)).toEqual(
        revision === 2 ? ['applied'] : []
      )
      const kinds = (await readLedger(desk.parts)).map((entry) => entry.kind)
      expect(kinds.filter((kind) => kind === 'revision' || kind.startsWith('change-r'))).toEqual(entries)
      expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })

      await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
      expect(await listStages(desk)).toEqual([])
      const edits = [{ photoId: photo.id, revision, set: { city: 'Tromsø' }, add: {}, remove: {} }]
      expect(await saveEdits(desk.parts, { edits, actor: editor, reason: '' })).toMatchObject({ failed: [] })
    }
  )

  it('says in the ledger that start-up finished it, and on whose word', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    await openOne(desk.parts, path)
    await killAt(desk, path, 'renamed')
    await recoverChanges(desk.parts)
    expect((await readLedger(desk.parts)).at(-1)).toMatchObject({
      kind: 'revision',
      actor: { known: 'engine' },
      payload: {
        by: 'City Desk',
        reason: 'typo',
        change: 1,
        recovered: true,
        fields: { city: { from: 'Oslo', to: 'Bergen' } }
      }
    })
  })

  it.each(['journalled', 'renamed'])(
    'leaves a photo alone that another program wrote after it was %s',
    async (point) => {
      await using desk = await openTestDesk(metadata)
      const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
      const photo = await openOne(desk.parts, path)
      await killAt(desk, path, point)
      await writeFile(path, 'another program was here')
      expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
      expect(await readFile(path, 'utf8')).toBe('another program was here')
      expect((await readLedger(desk.parts)).at(-1)).toMatchObject({
        kind: 'change-failed',
        payload: { code: 'changed-on-disk' }
      })
      expect(await desk.parts.vault.bytes(photo.sha256)).toBeInstanceOf(Uint8Array)
    }
  )
})

it('a write to a disk that is not there at the next start is settled when it is back', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  await openOne(desk.parts, path)
  await killAt(desk, path, 'renamed')
  await rename(desk.photos, `${desk.photos} unplugged`)
  expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
  await rename(`${desk.photos} unplugged`, desk.photos)
  expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
})

it('a write to a disk whose mount point stands empty at the next start is settled when it is back', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  await openOne(desk.parts, path)
  await killAt(desk, path, 'renamed')
  await rename(desk.photos, `${desk.photos} unplugged`)
  await mkdir(desk.photos)
  expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'needs-you' }])
  await expect(undoChange(desk.parts, undo)).rejects.toMatchObject({
    code: 'nothing-to-do',
    message: expect.stringContaining('connect their disk')
  })
  await rmdir(desk.photos)
  await rename(`${desk.photos} unplugged`, desk.photos)
  expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
  expect(await undoChange(desk.parts, undo)).toMatchObject({ failed: [] })
})

it('a change that was rolled back is not called undone', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  await openOne(desk.parts, path)
  await killAt(desk, path, 'journalled')
  await recoverChanges(desk.parts)
  await expect(undoChange(desk.parts, undo)).rejects.toMatchObject({
    code: 'nothing-to-do',
    message: 'Change 1 has no photo that was done. Nothing was written. Look at the history for why.'
  })
})

it('an undo that was killed after its last photo was recorded counts as done', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  const photo = await openOne(desk.parts, path)
  const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  await killAt(desk, path, 'told', 'undo')
  expect(await recoverChanges(desk.parts)).toEqual([])
  expect(await listChanges(desk.parts, 10)).toMatchObject([
    { change: 2, kind: 'undo' },
    { change: 1, undoneBy: 2 }
  ])
})

it('an undo that an earlier crash left unmarked is marked when it is asked for again', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  const photo = await openOne(desk.parts, path)
  const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  await undoChange(desk.parts, undo)
  await desk.parts.store.changes.markUndone(undo.change, null)
  await expect(undoChange(desk.parts, undo)).rejects.toMatchObject({ code: 'nothing-to-do' })
  expect(await listChanges(desk.parts, 10)).toMatchObject([{ change: 2 }, { change: 1, undoneBy: 2 }])
})

it('an undo that was killed after its rename counts as done, and so does what it undid', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
  const photo = await openOne(desk.parts, path)
  const before = await readFile(path)
  const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  await killAt(desk, path, 'renamed', 'undo')
  expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
  expect((await readFile(path)).equals(before)).toBe(true)
  expect(await listChanges(desk.parts, 10)).toMatchObject([
    { change: 2, kind: 'undo', of: 1, undoneBy: null },
    { change: 1, undoneBy: 2 }
  ])
})

describe('a record that cannot be written', () => {
  it.each(['read', 'edited'])('is made up for when its photo is next %s, once and as the desk’s own', async (next) => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    let transactions = 0
    const store: typeof desk.parts.store = {
      ...desk.parts.store,
      transact: (work) => {
        transactions += 1
        return transactions === 3 ? Promise.reject(full) : desk.parts.store.transact(work)
      }
    }
    const edit = { photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }
    const saving = { edits: [edit], actor: editor, reason: '' }
    expect((await saveEdits({ ...desk.parts, store }, saving)).failed).toMatchObject([
      { message: expect.stringContaining('Read its folder or start the desk again') }
    ])
    if (next === 'read') {
      const step = await takeLast(scanSource(desk.parts, { path: desk.photos, actor: editor, leaveOut: [] }))
      expect(step).toMatchObject({ changed: 1, failures: [] })
    } else {
      expect((await saveEdits(desk.parts, saving)).failed).toMatchObject([{ code: 'revision-conflict' }])
    }
    expect(await showPhotoHistory(desk.parts, photo.id)).toMatchObject([
      { revision: 1, kind: 'seen' },
      { revision: 2, kind: 'edit', change: 1 }
    ])
    expect(await recoverChanges(desk.parts)).toEqual([])
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('after the rename is told as not recorded, and settled at the next start', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    let transactions = 0
    const store: typeof desk.parts.store = {
      ...desk.parts.store,
      transact: (work) => {
        transactions += 1
        return transactions === 3 ? Promise.reject(full) : desk.parts.store.transact(work)
      }
    }
    const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
    const result = await saveEdits({ ...desk.parts, store }, { edits, actor: editor, reason: '' })
    expect(result).toMatchObject({ change: null, done: [], failed: [{ code: 'storage-unavailable' }] })
    expect(await recoverChanges(desk.parts)).toEqual([{ path, outcome: 'completed' }])
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true })
  })

  it('before the rename leaves the photo as it was', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const before = await readFile(path)
    const insertItem = () => Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }))
    const transact = () => Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }))
    const { changes } = desk.parts.store
    const store: typeof desk.parts.store = { ...desk.parts.store, changes: { ...changes, insertItem }, transact }
    const edits = [{ photoId: photo.id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }]
    const saving = saveEdits({ ...desk.parts, store }, { edits, actor: editor, reason: '' })
    await expect(saving).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await recoverChanges(desk.parts)).toEqual([])
    expect(await listStages(desk)).toEqual([])
  })
})

it('a stage that the disk does not let go hides neither a finished write nor why one failed', async () => {
  await using desk = await openTestDesk(metadata)
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
  const writer: typeof desk.parts.writer = {
    ...desk.parts.writer,
    stageEdit: async (request) => ({
      ...(await desk.parts.writer.stageEdit(request)),
      discard: () => Promise.reject(Object.assign(new Error('resource busy or locked'), { code: 'EBUSY' }))
    })
  }
  const parts = { ...desk.parts, writer }
  const save = (revision: number) => ({
    edits: [{ photoId: photo.id, revision, set: { city: 'Bergen' }, add: {}, remove: {} }],
    actor: editor,
    reason: ''
  })
  const done = { change: 1, done: [{ photoId: photo.id, path: photo.path, revision: 2 }], failed: [] }
  expect(await saveEdits(parts, save(1))).toEqual(done)
  expect(await saveEdits(parts, save(2))).toMatchObject({
    change: null,
    failed: [{ code: 'nothing-to-do' }]
  })
})
