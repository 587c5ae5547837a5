import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { showChange, showPhotoHistory } from '../../../main/services/show-history.ts'
import { restorePhotos } from '../../../main/services/turn/restore-photos.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { save, scan, turn } from './edit-beside-sidecars.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import { makeRaw } from './make-raw.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const restore = (desk: TestDesk, { id }: Pick<PhotoDetail, 'id'>, to: number, revision?: number) =>
  restorePhotos(desk.parts, { photos: [{ photoId: id, to, revision }], actor: editor, reason: 'for the lawyers' })

const change = (number: number) => changeNumberSchema.parse(number)

describe('a restored photo', () => {
  it('has the exact bytes of any revision, as a change that can itself be undone', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    const bytes = [await readFile(path)]
    for (const [index, city] of ['Bergen', 'Tromsø', 'Narvik'].entries()) {
      await save(desk, photo, { city }, index + 1)
      bytes.push(await readFile(path))
    }
    expect(await restore(desk, photo, 2, 4)).toEqual({
      change: 4,
      done: [
        { photoId: photo.id, path, revision: 5, how: 'exact', decisions: { restored: { revision: 2, how: 'exact' } } }
      ],
      failed: []
    })
    const [first, second, , fourth] = bytes
    expect((await readFile(path)).equals(second ?? Buffer.alloc(0))).toBe(true)
    // What came after revision 2 is out of force, what made it is not.
    for (const [number, undoneBy] of [
      [1, null],
      [2, 4],
      [3, 4]
    ] as const)
      expect(await showChange(desk.parts, change(number))).toMatchObject({ undoneBy })

    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ done: [{ how: 'exact' }], failed: [] })
    expect((await readFile(path)).equals(first ?? Buffer.alloc(0))).toBe(true)
    expect(await restore(desk, photo, 4)).toMatchObject({ done: [{ revision: 7, how: 'exact' }] })
    expect((await readFile(path)).equals(fourth ?? Buffer.alloc(0))).toBe(true)
    for (const number of [1, 2, 3])
      expect(await showChange(desk.parts, change(number))).toMatchObject({ undoneBy: null })
    expect(await undoChange(desk.parts, turn(6))).toMatchObject({ done: [{ how: 'exact' }], failed: [] })
    expect((await readFile(path)).equals(first ?? Buffer.alloc(0))).toBe(true)
    expect(await showChange(desk.parts, change(6))).toMatchObject({ kind: 'restore', undoneBy: 7 })
    expect((await showPhotoHistory(desk.parts, photo.id)).map(({ kind }) => kind).slice(4)).toEqual([
      'restore',
      'undo',
      'restore',
      'undo'
    ])
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, problems: [] })
  })

  it('gets its sidecar back as it was, or has none again', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.nef'))
    const sidecar = `${path}.xmp`
    const photo = await openOne(desk.parts, path)
    await save(desk, photo, { city: 'Oslo' })
    const oslo = await readFile(sidecar)
    await save(desk, photo, { city: 'Bergen' }, 2)
    expect(await restore(desk, photo, 1)).toMatchObject({ done: [{ how: 'exact' }], failed: [] })
    await expect(readFile(sidecar)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await restore(desk, photo, 2)).toMatchObject({ done: [{ how: 'exact' }], failed: [] })
    expect((await readFile(sidecar)).equals(oslo)).toBe(true)
  })

  it('gets the fields of a revision whose bytes another program replaced before the desk kept them', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo', headline: 'Ferry' })
    const photo = await openOne(desk.parts, path)
    await writeOutside(path, '-XMP-photoshop:City=Elsewhere', '-IPTC:City=Elsewhere', '-XMP-photoshop:Credit=Wire')
    await scan(desk)
    expect(await restore(desk, photo, 1)).toMatchObject({
      done: [{ how: 'merged', decisions: { restored: { revision: 1, how: 'fields' } } }],
      failed: []
    })
    const { fields } = await metadata.reader.read(path)
    expect([fields.city?.value, fields.headline?.value, fields.credit]).toEqual(['Oslo', 'Ferry', undefined])
    expect(await restore(desk, photo, 2)).toMatchObject({ done: [{ how: 'exact' }], failed: [] })
  })

  it('is not made where it is so already, was changed meanwhile, is locked, or has no such revision', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' })
    const photo = await openOne(desk.parts, path)
    await save(desk, photo, { city: 'Bergen' })
    const code = async (to: number, revision?: number) => (await restore(desk, photo, to, revision)).failed[0]?.code
    expect(await code(2)).toBe('nothing-to-do')
    expect(await code(1, 1)).toBe('revision-conflict')
    expect(await code(3)).toBe('not-found')
    await lockPhotos(desk.parts, { photoIds: [photo.id], reason: 'Under review', actor: editor })
    expect(await code(1)).toBe('locked')
    const { fields } = await metadata.reader.read(path)
    expect(fields.city?.value).toBe('Bergen')
  })

  it('opens a notice again whose correction it takes out', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Hrafnagil', credit: 'AFP' })
    const photo = await openOne(desk.parts, path)
    const text =
      'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Hrafnagljúfur] instead of [Hrafnagil]. Please immediately remove the erroneous mention[s] from all your online services.'
    const { number } = await addNotice(desk.parts, { text, from: 'text', actor: editor })
    const { amendments } = await proposeNotice(desk.parts, { notice: number, cutBoilerplate: true })
    await applyNotice(desk.parts, { notice: number, amendments, actor: editor, reason: '' })
    const stateOf = async () => (await desk.parts.store.notices.get(number))?.state
    expect(await stateOf()).not.toBe('proposed')
    await restore(desk, photo, 1)
    expect(await stateOf()).toBe('proposed')
    await restore(desk, photo, 2)
    expect(await stateOf()).not.toBe('proposed')
  })
})
