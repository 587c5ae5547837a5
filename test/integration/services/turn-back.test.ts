import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { showChange, showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import { editor, openAll, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function setCity(
  parts: DeskParts,
  photos: readonly PhotoDetail[],
  city: string,
  revision = 1
): Promise<ChangeResult> {
  const edits = photos.map((photo) => ({ photoId: photo.id, revision, set: { city }, add: {}, remove: {} }))
  return saveEdits(parts, { edits, actor: editor, reason: 'wrong city' })
}

const turn = (change: number) => ({ change: changeNumberSchema.parse(change), actor: editor, reason: 'was right' })

describe('undo and redo', () => {
  it.each(['jpeg', 'tiff'] as const)('give a %s back byte for byte, as often as one likes', async (format) => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(
      metadata,
      join(desk.photos, `a.${format}`),
      { city: 'Oslo', caption: 'Words' },
      { format }
    )
    const photo = await openOne(desk.parts, path)
    const before = await readFile(path)
    await setCity(desk.parts, [photo], 'Bergen')
    const after = await readFile(path)

    expect(await undoChange(desk.parts, turn(1))).toEqual({
      change: 2,
      done: [{ photoId: photo.id, path, revision: 3, how: 'exact' }],
      failed: []
    })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await showChange(desk.parts, changeNumberSchema.parse(1))).toMatchObject({ undoneBy: 2 })

    expect(await redoChange(desk.parts, turn(1))).toMatchObject({ change: 3, failed: [] })
    expect((await readFile(path)).equals(after)).toBe(true)
    expect(await showChange(desk.parts, changeNumberSchema.parse(1))).toMatchObject({ undoneBy: null })
    expect(await showChange(desk.parts, changeNumberSchema.parse(2))).toMatchObject({
      kind: 'undo',
      of: 1,
      undoneBy: 3
    })

    // By their own numbers: undoing the redo, redoing by the undo, undoing an undo.
    expect(await undoChange(desk.parts, turn(3))).toMatchObject({ change: 4, failed: [] })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await showChange(desk.parts, changeNumberSchema.parse(3))).toMatchObject({
      kind: 'redo',
      of: 1,
      undoneBy: 4
    })
    expect(await redoChange(desk.parts, turn(4))).toMatchObject({ change: 5, failed: [] })
    await undoChange(desk.parts, turn(1))
    expect(await undoChange(desk.parts, turn(6))).toMatchObject({ change: 7, failed: [] })
    expect((await readFile(path)).equals(after)).toBe(true)

    const history = await showPhotoHistory(desk.parts, photo.id)
    expect(history.map((revision) => revision.kind)).toEqual([
      'seen',
      'edit',
      'undo',
      'redo',
      'undo',
      'redo',
      'undo',
      'redo'
    ])
    expect(history[2]?.fields).toEqual({ city: { from: 'Bergen', to: 'Oslo' } })
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('have nothing to do where the photos have those bytes already', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
    await setCity(desk.parts, [photo], 'Bergen')
    await expect(redoChange(desk.parts, turn(1))).rejects.toMatchObject({ code: 'nothing-to-do' })
    await undoChange(desk.parts, turn(1))
    await expect(undoChange(desk.parts, turn(1))).rejects.toMatchObject({ code: 'nothing-to-do' })
    await expect(undoChange(desk.parts, turn(9))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never throw away a later change', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    await setCity(desk.parts, [photo], 'Bergen')
    await setCity(desk.parts, [photo], 'Tromsø', 2)
    const latest = await readFile(path)
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({
      change: null,
      failed: [{ path, code: 'revision-conflict' }]
    })
    expect((await readFile(path)).equals(latest)).toBe(true)
    await undoChange(desk.parts, turn(2))
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ failed: [] })
    expect((await metadata.reader.read(path)).fields.city?.value).toBe('Oslo')
  })

  it('never throw away what another program wrote', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    await setCity(desk.parts, [photo], 'Bergen')
    await writeOutside(path, '-XMP-photoshop:City=Elsewhere')
    const outside = await readFile(path)
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ change: null, failed: [{ code: 'changed-on-disk' }] })
    expect((await readFile(path)).equals(outside)).toBe(true)
    await openOne(desk.parts, path)
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({
      change: null,
      failed: [{ code: 'revision-conflict' }]
    })
  })

  it('of a batch return what can be returned, and the rest later', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = ['a', 'b'].map((name) => join(desk.photos, `${name}.jpg`))
    for (const path of paths) await makePhoto(metadata, path, { city: 'Oslo' })
    const photos = await openAll(desk.parts, paths)
    const before = await Promise.all(paths.map((path) => readFile(path)))
    await setCity(desk.parts, photos, 'Bergen')
    await setCity(desk.parts, photos.slice(1), 'Tromsø', 2)
    const first = await undoChange(desk.parts, turn(1))
    expect(first.done.map((photo) => photo.path)).toEqual(paths.slice(0, 1))
    expect(first.failed).toMatchObject([{ path: paths[1], code: 'revision-conflict' }])
    expect(await showChange(desk.parts, changeNumberSchema.parse(1))).toMatchObject({ undoneBy: null })
    await undoChange(desk.parts, turn(2))
    const second = await undoChange(desk.parts, turn(1))
    expect(second).toMatchObject({ done: [{ path: paths[1] }], failed: [] })
    expect(await showChange(desk.parts, changeNumberSchema.parse(1))).toMatchObject({ undoneBy: second.change })
    const now = await Promise.all(paths.map((path) => readFile(path)))
    expect(now.every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true)
  })
})
