import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { previewTurn, redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { showChange, showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { save, turn } from './edit-beside-sidecars.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const first = changeNumberSchema.parse(1)
const merging = { ...turn(1), merge: true }

async function openPhoto(desk: TestDesk, fields: FieldAssignments, name = 'a.jpg'): Promise<PhotoDetail> {
  return openOne(desk.parts, await makePhoto(metadata, join(desk.photos, name), fields))
}

const valuesOf = async (photo: PhotoDetail) => {
  const { fields } = await metadata.reader.read(photo.path)
  return Object.fromEntries(Object.entries(fields).map(([key, reading]) => [key, reading.value]))
}

describe('an undo of a photo that was changed since', () => {
  it('gives back what nobody touched, keeps the rest, puts words together, and is shown before it is made', async () => {
    await using desk = await openTestDesk(metadata)
    const caption = 'The mayor of Oslo opens the harbour on Monday'
    const photo = await openPhoto(desk, { city: 'Oslo', caption, keywords: ['harbour', 'mayor'] })
    const wrong = caption.replace('Oslo', 'Bergen')
    await save(desk, photo, { city: 'Bergen', caption: wrong, keywords: ['harbour', 'Bergen'] })
    const since = { caption: wrong.replace('Monday', 'Tuesday'), keywords: ['harbour', 'Bergen', 'ferry'] }
    await save(desk, photo, { ...since, headline: 'Open at last' }, 2)
    const merged = caption.replace('Monday', 'Tuesday')

    const preview = await previewTurn(desk.parts, { change: first }, 'undo')
    expect(preview).toEqual({
      change: 1,
      direction: 'undo',
      photos: [
        {
          photoId: photo.id,
          path: photo.path,
          revision: 3,
          how: 'merged',
          fields: [
            {
              field: 'caption',
              outcome: 'merged',
              base: wrong,
              ours: since.caption,
              theirs: caption,
              result: merged
            },
            expect.objectContaining({ field: 'keywords', outcome: 'merged', result: ['harbour', 'mayor', 'ferry'] }),
            {
              field: 'city',
              outcome: 'back',
              base: 'Bergen',
              ours: 'Bergen',
              theirs: 'Oslo',
              result: 'Oslo'
            }
          ]
        }
      ]
    })
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({
      change: null,
      failed: [{ code: 'revision-conflict' }]
    })
    const before = await readFile(photo.path)
    const decisions = { merged: { back: ['city'], kept: [], merged: ['caption', 'keywords'], left: [] } }
    expect(await undoChange(desk.parts, merging)).toEqual({
      change: 3,
      done: [{ photoId: photo.id, path: photo.path, revision: 4, how: 'merged', decisions }],
      failed: []
    })
    expect(await valuesOf(photo)).toMatchObject({
      city: 'Oslo',
      caption: merged,
      keywords: ['harbour', 'mayor', 'ferry'],
      headline: 'Open at last'
    })
    expect(await showChange(desk.parts, first)).toMatchObject({ undoneBy: 3 })
    await expect(undoChange(desk.parts, merging)).rejects.toMatchObject({ code: 'nothing-to-do' })

    // The redo of a merge gives back what was there before it, to the byte.
    expect(await redoChange(desk.parts, turn(1))).toMatchObject({ change: 4, done: [{ how: 'exact' }] })
    expect((await readFile(photo.path)).equals(before)).toBe(true)
    expect(await showChange(desk.parts, first)).toMatchObject({ undoneBy: null })
    expect((await showPhotoHistory(desk.parts, photo.id)).map(({ kind, of }) => [kind, of])).toEqual([
      ['seen', null],
      ['edit', null],
      ['edit', null],
      ['undo', 1],
      ['redo', 1]
    ])
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('names the fields whose same words were changed, and writes nothing unless they may stay as they are', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk, { city: 'Oslo', headline: 'Ferry' })
    await save(desk, photo, { city: 'Bergen', headline: 'Ship' })
    await save(desk, photo, { city: 'Tromsø' }, 2)
    const { photos } = await previewTurn(desk.parts, { change: first }, 'undo')
    expect(photos).toMatchObject([{ how: 'conflict', fields: [{ field: 'headline' }, { outcome: 'conflict' }] }])
    const before = await readFile(photo.path)
    expect(await undoChange(desk.parts, merging)).toMatchObject({
      change: null,
      failed: [{ code: 'revision-conflict', message: expect.stringContaining('City') }]
    })
    expect((await readFile(photo.path)).equals(before)).toBe(true)
    expect(await undoChange(desk.parts, { ...merging, leaveConflicts: true })).toMatchObject({
      done: [{ how: 'merged', decisions: { merged: { back: ['headline'], left: ['city'] } } }]
    })
    expect(await valuesOf(photo)).toMatchObject({ city: 'Tromsø', headline: 'Ferry' })
  })

  it('takes a language away again that the change had brought, and leaves the others', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk, { caption: 'Words', city: 'Oslo' })
    await save(desk, photo, { caption: { fr: 'Mots' } })
    await save(desk, photo, { city: 'Bergen', caption: { de: 'Worte' } }, 2)
    expect(await undoChange(desk.parts, merging)).toMatchObject({ done: [{ how: 'merged' }] })
    expect(await valuesOf(photo)).toMatchObject({ caption: { 'x-default': 'Words', de: 'Worte' }, city: 'Bergen' })
  })

  it('is refused where somebody changed the photo after the person looked', async () => {
    await using desk = await openTestDesk(metadata)
    const photo = await openPhoto(desk, { city: 'Oslo' })
    await save(desk, photo, { city: 'Bergen' })
    await save(desk, photo, { headline: 'New' }, 2)
    const photos = [{ photoId: photo.id, revision: 2 }]
    expect(await undoChange(desk.parts, { ...merging, photos })).toMatchObject({
      change: null,
      failed: [{ code: 'revision-conflict', message: expect.stringContaining('you saw revision 2') }]
    })
  })
})

describe('an undo of some photos of a change', () => {
  it('leaves the others, and the change counts as undone with the last of them', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = ['a', 'b', 'c'].map((name) => join(desk.photos, `${name}.jpg`))
    for (const path of paths) await makePhoto(metadata, path, { city: 'Oslo' })
    const [a, b, c] = await openAll(desk.parts, paths)
    if (!a || !b || !c) throw new Error('A photo is missing')
    const before = await Promise.all(paths.map((path) => readFile(path)))
    const edits = [a, b, c].map(({ id }) => ({
      photoId: id,
      revision: 1,
      set: { city: 'Bergen' },
      add: {},
      remove: {}
    }))
    await saveEdits(desk.parts, { edits, actor: editor, reason: '' })

    const some = { ...turn(1), photos: [{ photoId: a.id }, { photoId: c.id, revision: 2 }] }
    expect((await undoChange(desk.parts, some)).done.map(({ path }) => path)).toEqual([a.path, c.path])
    expect(await valuesOf(b)).toMatchObject({ city: 'Bergen' })
    expect(await showChange(desk.parts, first)).toMatchObject({ undoneBy: null })
    await expect(undoChange(desk.parts, some)).rejects.toMatchObject({ code: 'nothing-to-do' })

    // One of them is edited and another redone meanwhile: each is taken for itself.
    await save(desk, a, { headline: 'Since' }, 3)
    expect(await redoChange(desk.parts, { ...turn(1), photos: [{ photoId: c.id }] })).toMatchObject({ failed: [] })
    const rest = await undoChange(desk.parts, turn(1))
    expect(rest.done.map(({ path }) => path)).toEqual([b.path, c.path])
    expect(await showChange(desk.parts, first)).toMatchObject({ undoneBy: rest.change })
    expect((await readFile(c.path)).equals(before[2] ?? Buffer.alloc(0))).toBe(true)
    expect(await valuesOf(a)).toMatchObject({ city: 'Oslo', headline: 'Since' })
    expect(await redoChange(desk.parts, { ...turn(1), merge: true })).toMatchObject({
      done: [{ how: 'merged' }, { how: 'exact' }, { how: 'exact' }]
    })
    expect(await valuesOf(a)).toMatchObject({ city: 'Bergen', headline: 'Since' })
  })
})
