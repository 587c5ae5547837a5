import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import type { PhotoRead } from '../../../main/metadata/reader/read-photo.ts'
import { readPhoto } from '../../../main/metadata/reader/read-photo.ts'
import { defaultWritePolicy } from '../../../main/metadata/writer/default-write-policy.ts'
import { planDigest } from '../../../main/metadata/writer/plan-digest.ts'
import { planWrite } from '../../../main/metadata/writer/plan-write.ts'
import { proveEdit } from '../../../main/metadata/writer/prove-edit.ts'
import { runExifToolWrite } from '../../../main/metadata/writer/run-exiftool-write.ts'
import { verifyWrite } from '../../../main/metadata/writer/verify-write.ts'
import { commandIim } from '../../../main/metadata/writer/write-iim.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { findSample, hasSamples, listSamples } from './sample-files.ts'
import { makeTaggedPhoto } from './tagged-photo.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const pool = new ExifToolPool({ timeoutMs: 60_000 })
afterAll(() => pool[Symbol.asyncDispose]())

const assign: FieldAssignments = {
  caption: 'Neue Überschrift – 北京 📷\nzweite Zeile',
  city: 'Zürich',
  keywords: ['a', 'é, b'],
  headline: null
}

/** A photo as the desk's own reader reads it, or as ExifTool does. */
function read(path: string, by: 'own' | 'tool'): Promise<PhotoRead> {
  return readPhoto(pool, { path, scope: 'all', ownFirst: by === 'own' })
}

/** Plans the edit of `path`, writes it into `photo.jpg` of the folder, and gives what is to be proven. */
async function writePlanned(folder: TemporaryFolder, path: string, before: PhotoRead) {
  const plan = planWrite(before, assign, defaultWritePolicy)
  const digest = planDigest(before, plan.keys)
  const after = folder.at('after.jpg')
  await copyFile(path, after)
  const { tags, iimBlock, options } = commandIim(path, before.blocks, plan.iim, digest)
  const write = { path, tags: [...plan.tags, ...tags], iimBlock, options }
  await runExifToolWrite(pool, { ...write, folder: folder.path, file: 'after.jpg' })
  return { plan, digest, before, files: { before: path, after } }
}

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
    const write = await writePlanned(folder, path, await read(path, 'own'))
    expect(write.before.parts.byHeader).toBe(true)
    expect(await proveEdit(pool, { ...write, after: await read(write.files.after, 'own') })).toBe(true)
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
    const write = await writePlanned(folder, path, await read(path, 'own'))
    const options = ['-overwrite_original', '-charset', 'filename=utf8', ...tags, write.files.after]
    const { stdout } = await pool.run({ args: options, path })
    expect(stdout.toString()).toMatch(/1 image files updated/)
    expect(await proveEdit(pool, { ...write, after: await read(write.files.after, 'own') })).toBe(false)
  })

  test('does not pass a picture of which one bit is another, nor a quantisation table', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tagged)
    const write = await writePlanned(folder, path, await read(path, 'own'))
    const good = await readFile(write.files.after)
    for (const place of [good.length - 5, good.indexOf(Buffer.from([0xff, 0xdb])) + 10]) {
      const bytes = Buffer.from(good)
      bytes.writeUInt8((bytes[place] ?? 0) ^ 1, place)
      await writeFile(write.files.after, bytes)
      expect(await proveEdit(pool, { ...write, after: await read(write.files.after, 'own') })).toBe(false)
    }
  })
})

describe.skipIf(!hasSamples)('over every JPEG sample (../shared/samples)', () => {
  test('the plan and the verdict are the same, whether the desk reads or ExifTool', { timeout: 300_000 }, async () => {
    const counts = { cleared: 0, 'left to ExifTool before': 0, 'left to ExifTool after': 0, refused: 0 }
    for (const name of listSamples().filter((sample) => /\.jpe?g$/i.test(sample))) {
      await using folder = await makeTemporaryFolder()
      const path = folder.at('photo.jpg')
      await copyFile(findSample(name), path)
      const own = await read(path, 'own')
      if (!own.parts.byHeader) {
        counts['left to ExifTool before'] += 1
        continue
      }
      const tool = await read(path, 'tool')
      expect(own.reading, name).toEqual(tool.reading)
      const plan = (before: PhotoRead) => planWrite(before, assign, defaultWritePolicy)
      try {
        expect(plan(own), name).toEqual(plan(tool))
        const write = await writePlanned(folder, path, own)
        const proven = await proveEdit(pool, { ...write, after: await read(write.files.after, 'own') })
        const after = await read(write.files.after, 'tool')
        if (proven) await verifyWrite({ ...write, before: tool, after })
        counts[proven ? 'cleared' : 'left to ExifTool after'] += 1
        if (!proven) console.info(`${name}: not proven by the desk's own readers`)
      } catch (error) {
        if (!(error instanceof DeskError) || error.code === 'verification-failed') throw error
        counts.refused += 1
      }
    }
    console.info(counts)
    expect(counts.cleared).toBeGreaterThan(60)
  })
})
