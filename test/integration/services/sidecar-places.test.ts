import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { showPhotoHistory } from '../../../main/services/show-history.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { lightroom, save, scan, turn } from './edit-beside-sidecars.ts'
import { makePhoto } from './make-photo.ts'
import { makeRaw } from './make-raw.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

describe('a photo that is renamed', () => {
  it('with its sidecar keeps its history, and its change can still be undone', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    await scan(desk)
    const photo = await openOne(desk.parts, path)
    await save(desk, photo, { city: 'Bergen' })
    await mkdir(join(desk.photos, 'selected'))
    await rename(path, join(desk.photos, 'selected', 'b.bmp'))
    await rename(`${path}.xmp`, join(desk.photos, 'selected', 'b.bmp.xmp'))
    expect(await scan(desk)).toMatchObject({ changed: 1, missing: 0 })
    expect(await showPhotoHistory(desk.parts, photo.id)).toHaveLength(2)
    expect(await undoChange(desk.parts, turn(1))).toMatchObject({ failed: [] })
    expect(await readdir(join(desk.photos, 'selected'))).toEqual(['b.bmp'])
  })

  it('without the sidecar its change made is at a new revision that says so, and has the bytes from before that change', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await makeRaw(join(desk.photos, 'a.bmp'))
    await scan(desk)
    const photo = await openOne(desk.parts, path)
    await save(desk, photo, { city: 'Bergen' })
    await rename(path, join(desk.photos, 'b.bmp'))
    expect(await scan(desk)).toMatchObject({ changed: 1, missing: 0 })
    expect((await showPhotoHistory(desk.parts, photo.id)).at(-1)).toMatchObject({
      kind: 'outside',
      fields: { city: { from: 'Bergen' } }
    })
    await expect(undoChange(desk.parts, turn(1))).rejects.toMatchObject({ code: 'nothing-to-do' })
    expect(existsSync(`${path}.xmp`)).toBe(true)
    expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true })
  })
})

it('a photo whose sidecar changed since the desk read it is not exported with other words than the desk shows', async () => {
  await using desk = await openTestDesk(metadata)
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { headline: 'Oslo' })
  await writeFile(join(desk.photos, 'a.xmp'), lightroom)
  const { id } = await openOne(desk.parts, path)
  const photo = await desk.parts.store.photos.get(id)
  if (photo === undefined) throw new Error('The photo is not known')
  await writeFile(join(desk.photos, 'a.xmp'), lightroom.replace('Oslo', 'Bergen'))
  const to = join(desk.root, 'out')
  await mkdir(to)
  const step = await takeLast(runExport(desk.parts, { photoIds: [photo.id], preset: 'web', to, actor: editor }))
  expect(step.result?.failed).toMatchObject([{ code: 'changed-on-disk' }])
  expect(await readdir(to)).toEqual([])
})
