import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { readPhoto } from '../../../main/metadata/reader/read-photo.ts'
import { defaultWritePolicy } from '../../../main/metadata/writer/default-write-policy.ts'
import { splitJpeg } from '../../../main/metadata/writer/jpeg-segments.ts'
import { planWrite } from '../../../main/metadata/writer/plan-write.ts'
import { verifyWrite } from '../../../main/metadata/writer/verify-write.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const pool = new ExifToolPool({ timeoutMs: 30_000 })
let folder: TemporaryFolder
beforeAll(async () => {
  folder = await makeTemporaryFolder()
  await drawPicture(folder.at('before.jpg'), { width: 64, height: 64 })
  const tags = [
    '-IPTC:By-line=Ann',
    '-IPTC:Keywords=one',
    '-CodedCharacterSet=UTF8',
    '-XMP-dc:Creator=Ann',
    '-XMP-dc:Subject=one',
    '-IFD0:Make=Camera'
  ]
  await writeOutside(folder.at('before.jpg'), ...tags)
})
afterAll(async () => {
  await pool[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

// Exactly what the plan says, as another program would write it.
const planned = ['-IPTC:Headline=New', '-XMP-photoshop:Headline=New', '-Photoshop:IPTCDigest=new']

async function verify(tamper: (path: string) => Promise<unknown>): Promise<void> {
  const [before, after] = [folder.at('before.jpg'), folder.at('after.jpg')]
  await copyFile(before, after)
  await writeOutside(after, ...planned)
  await tamper(after)
  const old = await readPhoto(pool, { path: before, scope: 'all' })
  const now = await readPhoto(pool, { path: after, scope: 'all' })
  const plan = planWrite(old, { headline: 'New' }, defaultWritePolicy)
  await verifyWrite({ plan, digest: 'fresh', before: old, after: now, files: { before, after } })
}

async function changeByte(path: string, marker: number, offset: number): Promise<void> {
  const bytes = await readFile(path)
  const segment = splitJpeg(bytes)?.segments.find((one) => one.marker === marker)
  const place = bytes.indexOf(segment?.bytes ?? 'no such segment') + offset
  bytes[place] = (bytes[place] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function redraw(path: string): Promise<void> {
  const other = folder.at('other.jpg')
  await writeFile(other, await sharp(path).negate().keepMetadata().jpeg().toBuffer())
  await copyFile(other, path)
}

describe('a replacement', () => {
  test('that is exactly as planned is accepted', async () => {
    await expect(verify(() => Promise.resolve())).resolves.toBeUndefined()
  })

  test.each<[what: string, tamper: (path: string) => Promise<unknown>, said: RegExp]>([
    ['another XMP tag', (path) => writeOutside(path, '-XMP-dc:Publisher=Someone'), /XMP-dc:Publisher/],
    ['an EXIF tag that is gone', (path) => writeOutside(path, '-IFD0:Make='), /IFD0:Make/],
    [
      'an IIM dataset nobody asked for',
      (path) => writeOutside(path, '-IPTC:Contact=x', '-IPTCDigest=new'),
      /IPTC 2:118/
    ],
    ['a keyword dropped from IIM', (path) => writeOutside(path, '-IPTC:Keywords=', '-IPTCDigest=new'), /IPTC 2:25/],
    [
      'IIM that was left out',
      (path) => writeOutside(path, '-IPTC:Headline=', '-IPTCDigest=new'),
      /IPTC 2:105 is not what was planned/
    ],
    ['XMP that was left out', (path) => writeOutside(path, '-XMP-photoshop:Headline='), /headline/],
    ['XMP that says something else', (path) => writeOutside(path, '-XMP-photoshop:Headline=Newer'), /headline/],
    ['an untouched field that changed', (path) => writeOutside(path, '-XMP-dc:Creator=Bob'), /XMP-dc:Creator.*byline/],
    ['a stale digest', (path) => writeOutside(path, `-IPTCDigest=${'0'.repeat(32)}`), /IPTC digest/],
    ['another quantisation table', (path) => changeByte(path, 0xdb, 10), /marker FFDB/],
    ['other pixels', redraw, /image data/],
    ['something after the image', (path) => appendFile(path, 'more'), /what follows the image/]
  ])('with %s is thrown away, and says so', async (_what, tamper, said) => {
    await expect(verify(tamper)).rejects.toMatchObject({
      code: 'verification-failed',
      message: expect.stringMatching(said)
    })
  })
})
