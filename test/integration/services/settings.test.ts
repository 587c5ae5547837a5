import { link, readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { reconcileCopies } from '../../../main/services/changes/reconcile-copies.ts'
import { recoverChanges } from '../../../main/services/changes/recover-changes.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { showChange, showPhotoHistory } from '../../../main/services/show-history.ts'
import type { PhotoEdit } from '../../../shared/contract/edit.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { SettingsChange } from '../../../shared/contract/settings.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const credit = 'Agence photographique du Nord-Pas-de-Calais'
const cutCredit = 'Agence photographique du'

const save = (parts: DeskParts, photo: PhotoDetail, asked: Partial<PhotoEdit>) =>
  saveEdits(parts, {
    edits: [{ photoId: photo.id, revision: photo.revision, set: {}, add: {}, remove: {}, ...asked }],
    actor: editor,
    reason: ''
  })

const settle = (parts: DeskParts, change: SettingsChange) => changeSettings(parts, { change, actor: editor })

const openPhoto = async ({ parts, photos }: TestDesk, name = 'a.jpg') =>
  await openOne(parts, await makePhoto(metadata, join(photos, name), { city: 'Oslo', credit: 'AFP' }))

const readIim = async (path: string) =>
  (await metadata.reader.read(path)).fields.credit?.copies.find(({ container }) => container === 'iim')?.value

describe('a value over its IIM limit', () => {
  it('is refused, and on a person’s word cut in IIM: ledger, history and result say so, undo takes it back', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    const before = await readFile(photo.path)
    const refused = await save(desk.parts, photo, { set: { credit } })
    expect(refused).toMatchObject({ change: null, failed: [{ code: 'over-limit' }] })

    const decisions = { cutIim: { fields: ['credit'], by: 'person' } }
    const saved = await save(desk.parts, photo, { set: { credit, city: 'Lille' }, cutIim: true })
    expect(saved).toMatchObject({ done: [{ revision: 2, decisions }], failed: [] })
    expect(await readIim(photo.path)).toBe(cutCredit)
    const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'revision')
    expect(entries.map(({ payload }) => payload['decisions'])).toEqual([decisions])
    expect((await showPhotoHistory(desk.parts, photo.id)).map((revision) => revision.decisions)).toEqual([
      undefined,
      decisions
    ])
    if (saved.change === null) throw new Error('nothing was saved')
    expect(await showChange(desk.parts, saved.change)).toMatchObject({ photos: [{ decisions }] })

    const undone = await undoChange(desk.parts, { change: saved.change, actor: editor, reason: '' })
    expect(undone.done[0]).not.toHaveProperty('decisions')
    expect((await readFile(photo.path)).equals(before)).toBe(true)
  })

  it('is cut in IIM by the settings, and by a person where one says so all the same', async () => {
    await using desk = await openTestDesk(metadata)
    await settle(desk.parts, { overIimLimit: 'cut-iim' })
    for (const [name, cutIim, by] of [
      ['a.jpg', undefined, 'settings'],
      ['b.jpg', true, 'person']
    ] as const) {
      const photo = await openPhoto(desk, name)
      const { done } = await save(desk.parts, photo, { set: { credit }, cutIim })
      expect(done).toMatchObject([{ decisions: { cutIim: { fields: ['credit'], by } } }])
      expect(await readIim(photo.path)).toBe(cutCredit)
    }
  })

  it('can be made alike in all copies with IIM cut', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP' })
    await writeOutside(path, `-XMP-photoshop:Credit=${credit}`)
    const { id: photoId, revision } = await openOne(desk.parts, path)
    const reconcile = (cutIim: boolean) =>
      reconcileCopies(desk.parts, { photoId, revision, fields: ['credit'], cutIim, actor: editor, reason: '' })
    expect(await reconcile(false)).toMatchObject({ failed: [{ code: 'over-limit' }] })
    expect(await reconcile(true)).toMatchObject({ done: [{ decisions: { cutIim: { fields: ['credit'] } } }] })
    expect(await readIim(path)).toBe(cutCredit)
  })

  it('stays recorded as decided where a crash came before the record', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    const { transact } = desk.parts.store
    let calls = 0
    // The change is begun in the first transaction and journalled in the second; the third would record its result.
    const failing = async <Result>(work: Parameters<typeof transact<Result>>[0]): Promise<Result> => {
      calls += 1
      if (calls > 2) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      return transact(work)
    }
    const broken = { ...desk.parts, store: { ...desk.parts.store, transact: failing } }
    const failed = await save(broken, photo, { set: { credit }, cutIim: true })
    expect(failed).toMatchObject({ done: [], failed: [{ code: 'storage-unavailable' }] })
    expect(await recoverChanges(desk.parts)).toEqual([{ path: photo.path, outcome: 'completed' }])
    expect((await showPhotoHistory(desk.parts, photo.id)).at(-1)?.decisions).toEqual({
      cutIim: { fields: ['credit'], by: 'person' }
    })
  })
})

describe('the settings of the desk', () => {
  it('say whether an edit keeps the time of a file', async () => {
    await using desk = await openTestDesk(metadata)
    await settle(desk.parts, { fileTimes: 'keep' })
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    await utimes(path, 1_000_000_000, 1_000_000_000)
    const photo = await openOne(desk.parts, path)
    await save(desk.parts, photo, { set: { city: 'Bergen' } })
    expect((await stat(path)).mtimeMs).toBe(1_000_000_000_000)
    // What the desk itself wrote is no change by another program.
    expect((await openOne(desk.parts, path)).revision).toBe(2)
  })

  it('say whether a photo is parted from its other names, which is told and recorded', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk)
    await link(photo.path, join(desk.root, 'other.jpg'))
    await settle(desk.parts, { hardLinks: 'refuse' })
    const refused = await save(desk.parts, photo, { set: { city: 'Bergen' } })
    expect(refused).toMatchObject({ done: [], failed: [{ code: 'hard-linked' }] })
    await settle(desk.parts, { hardLinks: 'separate' })
    const parted = await save(desk.parts, photo, { set: { city: 'Bergen' } })
    expect(parted).toMatchObject({ done: [{ decisions: { otherNames: 1 } }] })
    expect((await readLedger(desk.parts)).at(-1)?.payload['decisions']).toEqual({ otherNames: 1 })
  })

  it('say whether a photo without IIM gets some', async () => {
    await using desk = await openTestDesk(metadata)
    await settle(desk.parts, { createIim: false })
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), {})
    await writeOutside(path, '-all=')
    const photo = await openOne(desk.parts, path)
    expect(await save(desk.parts, photo, { set: { credit } })).toMatchObject({ done: [{ revision: 2 }] })
    expect(await readIim(path)).toBeUndefined()
  })

  it('say what becomes of an item that stands twice in a list', async () => {
    await using desk = await openTestDesk(metadata)
    const keywords = ['ice', 'river', 'ice']
    for (const [name, listDuplicates, expected] of [
      ['a.jpg', 'keep', keywords],
      ['b.jpg', 'drop', ['ice', 'river']]
    ] as const) {
      await settle(desk.parts, { listDuplicates })
      const photo = await openPhoto(desk, name)
      await save(desk.parts, photo, { set: { keywords } })
      const { copies = [] } = (await metadata.reader.read(photo.path)).fields.keywords ?? {}
      expect(copies.map(({ container, value }) => [container, value])).toEqual([
        ['iim', expected],
        ['xmp', expected]
      ])
    }
  })

  it('hold for the photos of one change as they were when it began', async () => {
    await using desk = await openTestDesk(metadata)
    const photos = [await openPhoto(desk, 'a.jpg'), await openPhoto(desk, 'b.jpg')]
    const edits = photos.map(({ id, revision }) => ({
      photoId: id,
      revision,
      set: { credit },
      add: {},
      remove: {}
    }))
    await settle(desk.parts, { overIimLimit: 'cut-iim' })
    const { done } = await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
    expect(done.map(({ decisions }) => decisions?.cutIim?.by)).toEqual(['settings', 'settings'])
  })
})
