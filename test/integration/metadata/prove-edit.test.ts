import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { proveEdit } from '../../../main/metadata/writer/prove-edit.ts'
import { readBy, writePlanned } from './plan-and-write.ts'
import { makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => pool[Symbol.asyncDispose]())

const tagged = [
  '-IPTC:CodedCharacterSet=UTF8',
  '-IPTC:Caption-Abstract=Old',
  '-IPTC:Credit=WB',
  '-XMP-dc:Description=Old',
  '-XMP-xmp:Nickname=kept',
  '-IFD0:ImageDescription=Old',
  '-IFD0:Model=Bench',
  '-ExifIFD:ISO=200',
  '-GPS:GPSLatitude#=48.5',
  '-Photoshop:URL=https://example.org',
  '-Comment=kept',
  '-Photoshop:IPTCDigest=new'
]

describe("the desk's own proof of an edit", () => {
  test('passes what was planned', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tagged)
    const write = await writePlanned(pool, { folder, path, before: await readBy(pool, path, 'own') })
    expect(write.before.parts.byHeader).toBe(true)
    expect(await proveEdit(pool, { ...write, after: await readBy(pool, write.files.after, 'own') })).toBe(true)
  })

  test.each([
    ['an IIM dataset', ['-IPTC:Credit=Other']],
    ['an IIM dataset that is new', ['-IPTC:Source=Other']],
    ['a digest that no longer belongs to the IIM', ['-Photoshop:IPTCDigest=00000000000000000000000000000000']],
    ['another language of a planned field', ['-XMP-dc:Description-fr=Autre']],
    ['a field that was not planned', ['-XMP-photoshop:Credit=Other']],
    ['an XMP property that is no field', ['-XMP-xmp:Nickname=other']],
    ['an XMP property that is gone', ['-XMP-xmp:Nickname=']],
    ['a planned value that is another', ['-XMP-dc:Description-x-default=Other']],
    ['an EXIF tag that is no field', ['-IFD0:Model=Other']],
    ['an EXIF tag in another directory', ['-ExifIFD:ISO=400']],
    ['a place in EXIF', ['-GPS:GPSLatitude#=48.6']],
    ['a resource of Photoshop’s', ['-Photoshop:URL=https://example.com']],
    ['a comment', ['-Comment=other']]
  ])('does not pass %s', async (_what, tags) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tagged)
    const write = await writePlanned(pool, { folder, path, before: await readBy(pool, path, 'own') })
    const options = ['-overwrite_original', '-charset', 'filename=utf8', ...tags, write.files.after]
    const { stdout } = await pool.run({ args: options, path })
    expect(stdout.toString()).toMatch(/1 image files updated/)
    expect(await proveEdit(pool, { ...write, after: await readBy(pool, write.files.after, 'own') })).toBe(false)
  })

  test('does not pass a picture of which one bit is another, nor a quantisation table', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tagged)
    const write = await writePlanned(pool, { folder, path, before: await readBy(pool, path, 'own') })
    const good = await readFile(write.files.after)
    for (const place of [good.length - 5, good.indexOf(Buffer.from([0xff, 0xdb])) + 10]) {
      const bytes = Buffer.from(good)
      bytes.writeUInt8((bytes[place] ?? 0) ^ 1, place)
      await writeFile(write.files.after, bytes)
      expect(await proveEdit(pool, { ...write, after: await readBy(pool, write.files.after, 'own') })).toBe(false)
    }
  })
})
