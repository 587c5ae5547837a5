import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { findPlainJpeg } from '../../../main/metadata/plain-jpeg/find-plain-jpeg.ts'
import { readFileFacts } from '../../../main/metadata/plain-jpeg/read-file-facts.ts'
import { makeStandIn, takeSegments } from '../../../main/metadata/plain-jpeg/stand-in.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { runExifTool } from './run-exiftool.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => pool[Symbol.asyncDispose]())

async function drawNoise(path: string, options: { readonly progressive: boolean; readonly quality: number }) {
  const size = { width: 320, height: 200, channels: 3 } as const
  const pixels = Buffer.from(Uint8Array.from({ length: 320 * 200 * 3 }, (_zero, index) => (index * 7919) % 251))
  await sharp(pixels, { raw: size }).jpeg(options).toFile(path)
}

describe('a plain JPEG', () => {
  test.each([
    [{ progressive: false, quality: 90 }],
    [{ progressive: true, quality: 90 }],
    [{ progressive: true, quality: 3 }]
  ])('has the image hash ExifTool gives it (%o)', async (options) => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at('photo.jpg')
    await drawNoise(path, options)
    const asked = runExifTool('-s3', '-ImageDataHash', '-api', 'imagehashtype=SHA256', path).trim()
    expect(readFileFacts(await readFile(path)).plain?.imageHash).toBe(asked)
  })

  test('is none with a byte after its end, cut off, or with a table of further pictures', async () => {
    await using folder = await makeTemporaryFolder()
    await drawNoise(folder.at('photo.jpg'), { progressive: false, quality: 80 })
    const bytes = await readFile(folder.at('photo.jpg'))
    const table = Buffer.from(`ffe20008${Buffer.from('MPF\0').toString('hex')}0000`, 'hex')
    expect(findPlainJpeg(bytes)).not.toBeNull()
    expect(findPlainJpeg(Buffer.concat([bytes, Buffer.alloc(1)]))).toBeNull()
    for (const cut of [1, 2, 200]) expect(findPlainJpeg(bytes.subarray(0, bytes.length - cut))).toBeNull()
    expect(findPlainJpeg(Buffer.concat([bytes.subarray(0, 2), table, bytes.subarray(2)]))).toBeNull()
    expect(findPlainJpeg(Buffer.alloc(0))).toBeNull()
  })

  test('takes over the metadata of its stand-in and keeps its image data to the byte', async () => {
    await using folder = await makeTemporaryFolder()
    await drawNoise(folder.at('photo.jpg'), { progressive: true, quality: 80 })
    const bytes = await readFile(folder.at('photo.jpg'))
    const { plain } = readFileFacts(bytes)
    if (plain === null) throw new Error('The drawn photo is no plain JPEG')
    const standIn = makeStandIn(plain)
    expect(standIn.length).toBeLessThan(2000)
    await writeFile(folder.at('stand-in.jpg'), standIn)
    runExifTool('-overwrite_original', '-XMP-dc:Description=Tide', '-IFD0:Artist=A', folder.at('stand-in.jpg'))
    const { head, scansAt } = plain
    const assemble = { standIn: folder.at('stand-in.jpg'), head, scansAt, picture: folder.at('photo.jpg') }
    expect(await pool.threads.run('assemble', { ...assemble, to: folder.at('written.jpg') })).toBe(true)
    runExifTool('-overwrite_original', '-XMP-dc:Description=Tide', '-IFD0:Artist=A', folder.at('photo.jpg'))
    expect((await readFile(folder.at('written.jpg'))).equals(await readFile(folder.at('photo.jpg')))).toBe(true)
  })

  test('is not made from a stand-in whose end is another than it was', async () => {
    await using folder = await makeTemporaryFolder()
    await drawNoise(folder.at('photo.jpg'), { progressive: false, quality: 80 })
    const bytes = await readFile(folder.at('photo.jpg'))
    const { plain } = readFileFacts(bytes)
    if (plain === null) throw new Error('The drawn photo is no plain JPEG')
    const standIn = makeStandIn(plain)
    expect(takeSegments(plain, Buffer.concat([standIn, Buffer.from('preview')]))).toBeNull()
    expect(takeSegments(plain, standIn.subarray(0, standIn.length - 1))).toBeNull()
  })
})
