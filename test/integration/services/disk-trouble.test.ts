import { mkdir, mkdtemp, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { recoverChanges } from '../../../main/services/changes/recover-changes.ts'
import { reserveAndRename } from '../../../main/services/changes/reserve-and-rename.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import type { ExportStep } from '../../../shared/contract/export.ts'
import { drawPicture, makePhoto } from './make-photo.ts'
import { editor, openAll, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const scan = (parts: DeskParts, path: string) => scanSource(parts, { path, actor: editor, leaveOut: [] })

describe('a desk whose source is in trouble', () => {
  it('opens, and says at a reading what is wrong', async () => {
    await using desk = await openTestDesk(metadata)
    await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg')))
    await rename(desk.photos, `${desk.photos} moved`)
    await symlink(desk.photos, desk.photos)
    expect(await recoverChanges(desk.parts)).toEqual([])
    await expect(takeLast(scan(desk.parts, desk.photos))).rejects.toMatchObject({ code: 'storage-unavailable' })
  })

  it('opens also when clearing up after interrupted writes meets a bug', async () => {
    await using desk = await openTestDesk(metadata)
    await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg')))
    const clearStage = () => Promise.reject(new TypeError('a bug'))
    const parts = { ...desk.parts, writer: { ...desk.parts.writer, clearStage } }
    expect(await recoverChanges(parts)).toEqual([])
  })
})

describe('what interrupted writes left', () => {
  it('does not stop the reading of a folder when its owner cannot be told', async () => {
    await using desk = await openTestDesk(metadata)
    await drawPicture(join(desk.photos, 'a.jpg'))
    const stage = join(desk.photos, '.erratum-stage-other')
    await mkdir(stage)
    await symlink('owner', join(stage, 'owner'))
    expect(await takeLast(scan(desk.parts, desk.photos))).toMatchObject({ added: 1, failures: [], finished: true })
    expect(await readdir(desk.photos)).toContain(basename(stage))
  })

  it('is a failure beside the photos, told once a folder, when it cannot be cleared', async () => {
    await using desk = await openTestDesk(metadata)
    await drawPicture(join(desk.photos, 'a.jpg'))
    for (const name of ['one', 'two']) await mkdir(join(desk.photos, `.erratum-stage-${name}`))
    const { writer } = desk.parts
    const clearStage = (folder: string) => writer.clearStage(join(folder, 'not there'))
    const step = await takeLast(scan({ ...desk.parts, writer: { ...writer, clearStage } }, desk.photos))
    expect(step).toMatchObject({ added: 1, failures: [{ code: 'not-found', path: desk.photos }], finished: true })
  })

  it('may be cleared by two desks at once', async () => {
    await using desk = await openTestDesk(metadata)
    for (let count = 0; count < 40; count += 1) {
      const stage = join(desk.photos, `.erratum-stage-${count}`)
      await mkdir(stage)
      await utimes(stage, 1_000_000_000, 1_000_000_000)
    }
    const all = [1, 2, 3].map(() => desk.parts.writer.clearStage(desk.photos))
    expect((await Promise.all(all)).flat()).toHaveLength(40)
    expect(await readdir(desk.photos)).toEqual([])
  })
})

describe('an export', () => {
  it('of two photos whose names fill the disk’s limit makes both', async () => {
    await using desk = await openTestDesk(metadata)
    const name = `${'n'.repeat(251)}.jpg`
    await mkdir(join(desk.photos, 'two'))
    const paths = [join(desk.photos, name), join(desk.photos, 'two', name)]
    for (const path of paths) await makePhoto(metadata, path, { city: 'Oslo' })
    const photos = await openAll(desk.parts, paths)
    const to = join(desk.root, 'out')
    const request = { photoIds: photos.map((photo) => photo.id), preset: 'web', to, actor: editor }
    const { result } = await takeLast(runExport(desk.parts, request))
    expect(result).toMatchObject({ failed: [], cancelled: false })
    expect((await readdir(to)).toSorted()).toEqual([`${'n'.repeat(249)}-2.jpg`, name])
  })

  it('finishes the other photos when one meets a bug, and then tells the bug', async () => {
    await using desk = await openTestDesk(metadata)
    const photos = await openAll(desk.parts, await makeFour(desk.photos))
    const { writer } = desk.parts
    const copyMetadata: typeof writer.copyMetadata = (copy) =>
      copy.from === photos[0]?.path ? Promise.reject(new TypeError('a bug')) : writer.copyMetadata(copy)
    const parts = { ...desk.parts, writer: { ...writer, copyMetadata } }
    const to = join(desk.root, 'out')
    const request = { photoIds: photos.map((photo) => photo.id), preset: 'web', to, actor: editor }
    let last: ExportStep | undefined
    const run = async () => {
      for await (const step of runExport(parts, request)) last = step
    }
    await expect(run()).rejects.toThrow('a bug')
    expect(last).toMatchObject({ done: 4, result: { failed: [], cancelled: false } })
    expect(last?.result?.done).toHaveLength(3)
    expect(await readdir(to)).toEqual(['1.jpg', '2.jpg', '3.jpg'])
  })
})

it('a change finishes the other photos when one meets a bug, and then tells the bug', async () => {
  await using desk = await openTestDesk(metadata)
  const photos = await openAll(desk.parts, await makeFour(desk.photos))
  const { writer, store } = desk.parts
  const stageEdit: typeof writer.stageEdit = (edit) =>
    edit.path === photos[0]?.path ? Promise.reject(new TypeError('a bug')) : writer.stageEdit(edit)
  const edits = photos.map(({ id }) => ({ photoId: id, revision: 1, set: { city: 'Bergen' }, add: {}, remove: {} }))
  const saving = saveEdits({ ...desk.parts, writer: { ...writer, stageEdit } }, { edits, actor: editor, reason: '' })
  await expect(saving).rejects.toThrow('a bug')
  const revisions = await Promise.all(photos.map(async ({ id }) => (await store.photos.get(id))?.revision))
  expect(revisions).toEqual([1, 2, 2, 2])
})

describe('a name on a volume without hard links', () => {
  it('is free again when the file could not be given it, and is never taken from another file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'erratum-place-'))
    const at = (name: string) => join(folder, name)
    await expect(reserveAndRename(at('gone'), at('a.jpg'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(folder)).toEqual([])
    await writeFile(at('made'), 'a photo')
    await writeFile(at('taken.jpg'), 'another')
    expect(await reserveAndRename(at('made'), at('taken.jpg'))).toBe(false)
    expect(await reserveAndRename(at('made'), at('a.jpg'))).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['a.jpg', 'taken.jpg'])
    await rm(folder, { recursive: true })
  })
})

async function makeFour(folder: string): Promise<string[]> {
  const paths = [0, 1, 2, 3].map((number) => join(folder, `${number}.jpg`))
  for (const path of paths) await makePhoto(metadata, path, { caption: basename(path) })
  return paths
}
