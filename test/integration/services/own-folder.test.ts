import { mkdir, readdir, symlink, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { openPhotos } from '../../../main/services/photos/open-photos.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { drawPicture } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const scan = (desk: TestDesk, path: string) => takeLast(scanSource(desk.parts, { path, actor: editor, leaveOut: [] }))

async function put(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  return drawPicture(path)
}

it.each(['desk', 'desk/vault', 'desk/vault/deep', 'link', 'link/deep'])(
  'the desk’s own %s is neither read in nor exported to',
  async (name) => {
    await using desk = await openTestDesk(metadata)
    await put(join(desk.deskFolder, 'vault', 'deep', 'object'))
    await symlink(join(desk.deskFolder, 'vault'), join(desk.root, 'link'))
    const path = join(desk.root, name)
    await expect(scan(desk, path)).rejects.toMatchObject({ code: 'bad-input' })
    const file = join(path, 'photo.jpg')
    await put(file)
    const opened = await openPhotos(desk.parts, { paths: [file], actor: editor })
    expect(opened).toMatchObject([{ ok: false, failure: { code: 'bad-input' } }])
    const before = await readdir(path)
    const to = join(path, 'new', 'folder')
    const exporting = takeLast(runExport(desk.parts, { photoIds: [], preset: 'web', to, actor: editor }))
    await expect(exporting).rejects.toMatchObject({ code: 'bad-input' })
    expect(await readdir(path)).toEqual(before)
    expect(await desk.parts.store.photos.count()).toBe(0)
    expect(await desk.parts.store.sources.list()).toEqual([])
  }
)

it('the desk’s samples are photos like others, and a folder beside the desk may begin with its name', async () => {
  await using desk = await openTestDesk(metadata)
  const samples = join(desk.deskFolder, 'samples')
  await openOne(desk.parts, await put(join(samples, 'a.jpg')))
  expect(await scan(desk, samples)).toMatchObject({ total: 1, failures: [] })
  await put(join(`${desk.deskFolder} photos`, 'b.jpg'))
  expect(await scan(desk, `${desk.deskFolder} photos`)).toMatchObject({ added: 1 })
  await takeLast(runExport(desk.parts, { photoIds: [], preset: 'web', to: join(samples, 'out'), actor: editor }))
})

it('a folder around the desk is read without the desk, also when the desk was opened by a link', async () => {
  await using desk = await openTestDesk(metadata)
  await put(join(desk.deskFolder, 'vault', 'object.jpg'))
  await put(join(desk.photos, 'a.jpg'))
  const link = `${desk.root}-link`
  await using _ = { [Symbol.asyncDispose]: () => unlink(link) }
  await symlink(desk.deskFolder, link)
  const ownFolders = { desk: link, samples: join(link, 'samples'), outbox: join(link, 'outbox') }
  const linked = { ...desk, parts: { ...desk.parts, ownFolders } }
  expect(await scan(linked, desk.root)).toMatchObject({ added: 1, failures: [] })
  await expect(scan(linked, desk.deskFolder)).rejects.toMatchObject({ code: 'bad-input' })
})
