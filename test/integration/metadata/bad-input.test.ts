import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeXmp } from './make-xmp.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

/** What is given to the desk, and what it says: the code for reading and for writing. */
const badFiles: readonly [what: string, make: (folder: TemporaryFolder) => Promise<string>, code: string][] = [
  ['an empty file', async (folder) => write(folder.at('photo.jpg'), ''), 'empty-file'],
  [
    'text named .jpg',
    async (folder) => write(folder.at('photo.jpg'), 'Dear desk, the photo is attached.\n'),
    'not-an-image'
  ],
  ['bytes of no kind', async (folder) => write(folder.at('photo.jpg'), Buffer.alloc(4000, 7)), 'not-an-image'],
  ['a folder', async (folder) => folder.path, 'is-directory'],
  ['nothing at all', async (folder) => folder.at('photo.jpg'), 'not-found'],
  ['a path through a file', async (folder) => join(await drawPicture(folder.at('photo.jpg')), 'x.jpg'), 'not-found'],
  ['a link to nothing', async (folder) => link(folder.at('gone.jpg'), folder.at('photo.jpg')), 'not-found'],
  ['a name that is not text', async (folder) => folder.at('caf\u{fffd}.jpg'), 'name-not-readable'],
  ['a name with NUL', async (folder) => folder.at('a\0b.jpg'), 'name-not-readable'],
  ['a file nobody may read', async (folder) => protect(await drawPicture(folder.at('photo.jpg')), 0o000), 'unreadable'],
  ['a pipe', async (folder) => makePipe(folder.at('photo.jpg')), 'unreadable']
]

async function write(path: string, bytes: string | Uint8Array): Promise<string> {
  await writeFile(path, bytes)
  return path
}

async function link(target: string, path: string): Promise<string> {
  await symlink(target, path)
  return path
}

async function protect(path: string, mode: number): Promise<string> {
  await chmod(path, mode)
  return path
}

async function makePipe(path: string): Promise<string> {
  execFileSync('mkfifo', [path])
  return path
}

const nothing = { expectedSha256: '0'.repeat(64), assign: { caption: 'x' } }

describe('what is no photo', () => {
  test.each(badFiles)('%s is refused with a reason and left as it is', async (_what, make, code) => {
    await using folder = await makeTemporaryFolder()
    const path = await make(folder)
    const before = await readdir(folder.path)
    const reason = { code, path, message: expect.stringMatching(/Nothing was changed\. \w/) }
    await expect(metadata.reader.read(path)).rejects.toMatchObject(reason)
    await expect(metadata.writer.stageEdit({ ...nothing, path })).rejects.toMatchObject(reason)
    expect(await readdir(folder.path)).toEqual(before)
  })

  test('a JPEG cut off in the middle is read with a warning and not written', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'), { width: 640, height: 480 })
    await editPhoto(metadata, path, { caption: 'Still readable' })
    await truncate(path, (await stat(path)).size - 400)
    const bytes = await readFile(path)
    const reading = await metadata.reader.read(path)
    expect(reading.fields.caption?.value).toBe('Still readable')
    expect(reading.warnings.join()).toMatch(/JPEG/)
    const staging = metadata.writer.stageEdit({ path, expectedSha256: reading.sha256, assign: { caption: 'x' } })
    expect(reading.refusal?.code).toBe('damaged-file')
    await expect(staging).rejects.toMatchObject({ code: 'damaged-file' })
    expect((await readFile(path)).equals(bytes)).toBe(true)
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })
})

describe('a photo that may not be written', () => {
  test.each([
    ['a read-only file', 'photo.jpg', 0o444, 'read-only-file'],
    ['a file in a read-only folder', '.', 0o555, 'read-only-folder']
  ])('%s says so when it is read, and refuses an edit', async (_what, name, mode, code) => {
    await using folder = await makeTemporaryFolder()
    await mkdir(folder.at('in'))
    const path = await drawPicture(folder.at('in', 'photo.jpg'))
    await chmod(folder.at('in', name), mode)
    const reading = await metadata.reader.read(path)
    expect(reading.refusal).toMatchObject({ code, path })
    const staging = metadata.writer.stageEdit({ path, expectedSha256: reading.sha256, assign: { caption: 'x' } })
    await expect(staging).rejects.toMatchObject({ code })
    const bytes = await readFile(path)
    const undoing = metadata.writer.stageBytes({ path, expectedSha256: reading.sha256, bytes, sha256: reading.sha256 })
    await expect(undoing).rejects.toMatchObject({ code })
    expect(await readdir(folder.at('in'))).toEqual(['photo.jpg'])
    await chmod(folder.at('in'), 0o755)
  })

  test('a sidecar is no photo of its own: it is read, and refused for writing with a way out', async () => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at('photo.xmp')
    await writeFile(path, makeXmp('<dc:source>AFP</dc:source>'))
    const { refusal, sha256 } = await metadata.reader.read(path)
    expect(refusal).toMatchObject({ code: 'format-not-writable', message: expect.stringContaining('Edit the photo') })
    await expect(
      metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { caption: 'x' } })
    ).rejects.toMatchObject({ code: 'format-not-writable' })
  })
})

describe('a photo with a name that means something elsewhere', () => {
  test.each([
    'two  spaces .jpg',
    ` leading blank.jpg`,
    `quote's "and" more.jpg`,
    'line\nend.jpg',
    'line\r\nend\n.jpg',
    '-overwrite_original.jpg',
    '-execute',
    '@args.jpg',
    '#comment.jpg',
    '$HOME `id` ; x.jpg',
    '%d%f%%.jpg',
    '[1]*?{a,b}.jpg',
    '📷 日本 e\u0301.jpg',
    'photo.nef',
    'photo.tif',
    'no extension'
  ])('%j is read, edited and undone like any other', async (name) => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at(name)
    await rename(await drawPicture(folder.at('drawn.jpg')), path)
    const original = await readFile(path)
    const before = await metadata.reader.read(path)
    const after = await editPhoto(metadata, path, { caption: `In ${name.trim()}\nsecond line` })
    expect(after.fields.caption).toMatchObject({ value: `In ${name.trim()}\nsecond line`, disagree: false })
    const undo = await metadata.writer.stageBytes({
      path,
      expectedSha256: after.sha256,
      bytes: original,
      sha256: before.sha256
    })
    await undo.commit()
    expect((await readFile(path)).equals(original)).toBe(true)
    expect(await readdir(folder.path)).toEqual([name])
  })

  test.each(['100%f\n-x <=y', '100%d %f%%e', '-r', '@x'])('so with a folder of such a name: %j', async (name) => {
    await using folder = await makeTemporaryFolder()
    const odd = folder.at(name)
    await mkdir(odd)
    const path = await drawPicture(join(odd, 'photo.jpg'))
    const { fields } = await editPhoto(metadata, path, { caption: 'one\ntwo', city: 'Rome' })
    expect(fields.caption?.value).toBe('one\ntwo')
    const to = await drawPicture(join(odd, 'web.jpg'), { width: 32, height: 20 })
    const copied = await metadata.writer.copyMetadata({ from: path, to, width: 32, height: 20 })
    expect(copied.fields.caption?.value).toBe('one\ntwo')
    expect((await readdir(odd)).toSorted()).toEqual(['photo.jpg', 'web.jpg'])
  })

  test('a name in bytes that are no text is told apart from a missing file', async () => {
    await using folder = await makeTemporaryFolder()
    const path = Buffer.concat([Buffer.from(`${folder.path}/caf`), Buffer.from([0xe9]), Buffer.from('.jpg')])
    await rename(await drawPicture(folder.at('drawn.jpg')), path)
    const [name = ''] = await readdir(folder.path)
    await expect(metadata.reader.read(folder.at(name))).rejects.toMatchObject({
      code: 'name-not-readable',
      message: expect.stringContaining('Rename the file')
    })
  })
})
