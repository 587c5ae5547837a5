import { copyFile, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { FileThreads } from '../../../main/metadata/process/file-threads.ts'
import { viewShared } from '../../../main/metadata/process/held-file.ts'
import { readPhoto } from '../../../main/metadata/reader/read-photo.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const commands: string[] = []
const metadata = createMetadata({ watchTool: (what) => commands.push(what) })
const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => Promise.all([metadata[Symbol.asyncDispose](), pool[Symbol.asyncDispose]()]))

const look = (threads: FileThreads, path: string) => threads.look({ path, photo: path, header: true }, { hold: true })

async function flipBit(path: string, place: (bytes: Buffer) => number): Promise<void> {
  const { atimeMs, mtimeMs } = await stat(path)
  const bytes = await readFile(path)
  const at = place(bytes)
  bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at)
  await writeFile(path, bytes)
  await utimes(path, atimeMs / 1000, mtimeMs / 1000)
}

describe('the bytes of a photo that are held while it is written', () => {
  test('are each photo’s own, in memory that is used again only once they are let go', async () => {
    await using folder = await makeTemporaryFolder()
    await using threads = new FileThreads()
    const paths = [1, 2, 3, 4, 5, 6].map((number) => folder.at(`${number}.jpg`))
    for (const [index, path] of paths.entries()) await drawPicture(path, { width: 40 + index })
    for (let round = 0; round < 3; round += 1) {
      const looks = await Promise.all(paths.map((path) => look(threads, path)))
      for (const [index, path] of paths.entries()) {
        const held = looks[index]?.held
        expect(held && viewShared(held.bytes).equals(await readFile(path)), path).toBe(true)
      }
      for (const one of looks) one?.held?.release()
    }
  })

  test('cannot be used any more once they are let go', async () => {
    await using folder = await makeTemporaryFolder()
    await using threads = new FileThreads()
    const { held = null } = (await look(threads, await drawPicture(folder.at('photo.jpg')))) ?? {}
    held?.release()
    held?.release()
    expect(() => held?.bytes).toThrow('after they were let go')
  })

  test('are not held of a photo that is no plain JPEG', async () => {
    await using folder = await makeTemporaryFolder()
    await using threads = new FileThreads()
    const png = await drawPicture(folder.at('photo.png'), { format: 'png' })
    expect(await look(threads, png)).toMatchObject({ plain: null, held: null })
  })
})

describe('a photo that another program changes while an edit of it is staged', () => {
  test.each([
    ['in one bit of the picture', (bytes: Buffer) => bytes.length - 9],
    ['in one bit of its metadata', (bytes: Buffer) => bytes.indexOf('Old') + 1]
  ])('%s, of the same size and time, is left as it is now', async (_what, place) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-IPTC:Caption-Abstract=Old', '-XMP-dc:Title=Old')
    const { sha256, imageHash } = await metadata.reader.read(path)
    const request = { path, expectedSha256: sha256, expectedImageHash: imageHash, assign: { title: 'Ours' } }
    const staged = await metadata.writer.stageEdit(request)
    const before = await stat(path)
    await flipBit(path, place)
    expect(await stat(path)).toMatchObject({ size: before.size, ino: before.ino })
    const theirs = await readFile(path)
    await expect(staged.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
    await staged.discard()
    expect((await readFile(path)).equals(theirs)).toBe(true)
  })

  test('to a beginning of itself is left as it is now', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'Ours' } })
    await truncate(path, (await stat(path)).size - 10)
    await expect(staged.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
    await staged.discard()
  })
})

describe('the hash of the image data that the desk knows', () => {
  test('counts only for the bytes it belongs to', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { reading } = await readPhoto(pool, { path, scope: 'fields' })
    const known = (sha256: string) => ({ sha256, imageHash: 'known' })
    const ask = async (sha256: string) =>
      (await readPhoto(pool, { path, scope: 'fields', known: known(sha256) })).reading.imageHash
    expect(await ask('0'.repeat(64))).toBe(reading.imageHash)
    expect(await ask(reading.sha256)).toBe('known')
  })
})

describe('who verifies a write', () => {
  const tags = [
    '-IPTC:CodedCharacterSet=UTF8',
    '-IPTC:Caption-Abstract=Old',
    '-XMP-dc:Description=Old',
    '-IFD0:Artist=A'
  ]

  async function countReads(path: string): Promise<number> {
    const { sha256 } = await metadata.reader.read(path)
    commands.length = 0
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { caption: 'New' } })
    await staged.commit()
    return commands.filter((what) => what === 'read').length
  }

  test('of a plain JPEG is the desk alone', async () => {
    await using folder = await makeTemporaryFolder()
    expect(await countReads(await makeTaggedPhoto(folder, ...tags))).toBe(0)
  })

  test('of a JPEG with a second picture behind its end is ExifTool before and after', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tags)
    const bytes = await readFile(path)
    await writeFile(folder.at('two.jpg'), Buffer.concat([bytes, bytes]))
    expect(await countReads(folder.at('two.jpg'))).toBeGreaterThanOrEqual(2)
  })

  test('of a TIFF is ExifTool before and after', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.tif'), { format: 'tiff' })
    expect(await countReads(path)).toBeGreaterThanOrEqual(2)
  })
})

describe('a replacement that is read back', () => {
  test('has its picture’s hash from its own bytes where these are not those of the photo before', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Title=Old')
    const before = await readPhoto(pool, { path, scope: 'all', ownFirst: true, hold: true })
    const staged = folder.at('other.jpg')
    await copyFile(path, staged)
    const read = () => readPhoto(pool, { path, stagedPath: staged, scope: 'all', ownFirst: true, before })
    expect(await read()).toMatchObject({
      plain: { imageHash: before.plain?.imageHash },
      parts: { proof: { ok: true } }
    })
    await flipBit(staged, (bytes) => bytes.length - 9)
    const other = await read()
    expect(other.plain?.imageHash).not.toBe(before.plain?.imageHash)
    expect(other.parts.proof).toMatchObject({ ok: true, differences: [{ part: 'image' }] })
    before.parts.held?.release()
  })
})

test('a thread that is ended in the middle of a look costs no photo', async () => {
  await using folder = await makeTemporaryFolder()
  const path = await drawPicture(folder.at('photo.jpg'))
  await using own = new ExifToolPool({ timeoutMs: 60_000 })
  const reading = readPhoto(own, { path, scope: 'fields' })
  await own.threads.endThreads()
  expect((await reading).reading.format).toBe('JPEG')
})
