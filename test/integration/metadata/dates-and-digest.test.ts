import { writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { askExifTool, listIim, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('the IIM line ends of a file', () => {
  test.each([
    ['\r', 'CR'],
    ['\r\n', 'CRLF'],
    ['\n', 'LF']
  ])('stay as they are (%j)', async (lineEnd) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    await writeFile(folder.at('old.txt'), `old${lineEnd}caption`)
    await writeOutside(path, `-IPTC:Caption-Abstract<=${folder.at('old.txt')}`)
    const { fields } = await editPhoto(metadata, path, { caption: 'one\ntwo\nthree', instructions: 'a\nb' })
    expect(fields.caption?.copies.map(({ value }) => value)).toEqual([
      `one${lineEnd}two${lineEnd}three`,
      'one\ntwo\nthree',
      'one\ntwo\nthree'
    ])
    expect(fields.caption?.disagree).toBe(false)
    expect(fields.instructions?.copies[0]?.value).toBe(`a${lineEnd}b`)
  })
})

describe('the moment a picture was taken', () => {
  const exif = [
    '-ExifIFD:DateTimeOriginal=2026:05:12 07:48:31',
    '-ExifIFD:OffsetTimeOriginal=+02:00',
    '-ExifIFD:SubSecTimeOriginal=25'
  ]

  test.each([
    ['2026-05-12T05:48:31+00:00', '20260512', '054831+0000', '2026:05:12 05:48:31', '+00:00'],
    ['2026-05-12T05:48:31Z', '20260512', '054831+0000', '2026:05:12 05:48:31', '+00:00'],
    ['2026-05-12T05:48-03:30', '20260512', '054800-0330', '2026:05:12 05:48:00', '-03:30'],
    ['2026-05-12T05:48:31.5+01:00', '20260512', '054831+0100', '2026:05:12 05:48:31', '+01:00'],
    ['2026-05-12T05:48:31', '20260512', undefined, '2026:05:12 05:48:31', undefined],
    ['2026-05-12', '20260512', undefined, '2026:05:12 07:48:31', '+02:00'],
    ['2026-05', '20260500', undefined, '2026:05:12 07:48:31', '+02:00'],
    ['2025', '20250000', undefined, '2025:  :     :  :  ', undefined]
  ])('%s is written as exactly as it is known', async (moment, date, time, original, zone) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...exif, '-IPTC:TimeCreated=01:02:03+00:00')
    const { fields } = await editPhoto(metadata, path, { dateCreated: moment })
    expect(fields.dateCreated).toMatchObject({ value: moment, disagree: false })
    const iim = new Map(listIim(path))
    expect([iim.get('2:55'), iim.get('2:60')]).toEqual([date, time])
    expect(askExifTool(path, '-ExifIFD:all')).toMatchObject({ 'ExifIFD:DateTimeOriginal': original })
    expect(askExifTool(path, '-ExifIFD:all')['ExifIFD:OffsetTimeOriginal']).toBe(zone)
  })

  test('is not put into EXIF that has none', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const { fields } = await editPhoto(metadata, path, { dateCreated: '2026-05-12T05:48:31+00:00' })
    expect(fields.dateCreated?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp'])
  })
})

describe('the IPTC digest', () => {
  const digests = (path: string) => {
    const tags = askExifTool(path, '-Photoshop:IPTCDigest', '-CurrentIPTCDigest')
    return tags['Photoshop:IPTCDigest'] === undefined
      ? 'absent'
      : tags['Photoshop:IPTCDigest'] === tags['File:CurrentIPTCDigest']
        ? 'fresh'
        : 'stale'
  }
  const both = ['-XMP-photoshop:City=Rome', '-IPTC:City=Rome']

  test.each([
    ['fresh where IIM and XMP are in step', [...both], 'fresh'],
    ['fresh where a stale one is no longer needed', [...both, `-IPTCDigest=${'0'.repeat(32)}`], 'fresh'],
    ['left out where only IIM has a field: Adobe would never look there again', ['-IPTC:City=Rome'], 'absent'],
    [
      'taken away where it is stale and only IIM has a field',
      ['-IPTC:City=Rome', `-IPTCDigest=${'0'.repeat(32)}`],
      'absent'
    ],
    [
      'left stale where IIM was edited later',
      ['-XMP-photoshop:City=Rome', '-IPTC:City=Gent', `-IPTCDigest=${'0'.repeat(32)}`],
      'stale'
    ]
  ])('is %s', async (_what, tags, state) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tags)
    const before = await metadata.reader.read(path)
    const { fields } = await editPhoto(metadata, path, { headline: 'New' })
    expect(digests(path)).toBe(state)
    expect(fields.city?.value).toBe(before.fields.city?.value)
  })

  test('of a TIFF is that of the IIM without its padding, as Adobe counts', async () => {
    await using folder = await makeTemporaryFolder()
    for (const title of ['a', 'ab', 'abc', 'abcd']) {
      const path = await drawPicture(folder.at(`${title}.tif`), { format: 'tiff' })
      const { warnings, fields } = await editPhoto(metadata, path, { title })
      expect(warnings).toEqual([])
      await writeOutside(path, '-XMP-dc:Title=XMP now differs')
      expect((await metadata.reader.read(path)).fields.title).toMatchObject({
        value: 'XMP now differs',
        chosen: 'XMP: it comes first'
      })
      expect(fields.title?.value).toBe(title)
    }
  })
})
