import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareWhole } from '../../../main/metadata/header/proof/compare-whole.ts'
import { runExifTool } from '../metadata/run-exiftool.ts'
import { makeTaggedPhoto } from '../metadata/tagged-photo.ts'
import type { TemporaryFolder } from '../metadata/temporary-folder.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'

const everywhere = [
  '-IPTC:Caption-Abstract=Old',
  '-IPTC:Keywords=one',
  '-IPTC:Keywords=two',
  '-IPTC:City=Rome',
  '-XMP-dc:Description-x-default=Old',
  '-XMP-dc:Description-fr=Vieux',
  '-XMP-dc:Subject=one',
  '-XMP-dc:Subject=two',
  '-XMP-photoshop:City=Rome',
  '-XMP-iptcExt:LocationShown=[{City=Astana},{City=Almaty}]',
  '-IFD0:ImageDescription=Old',
  '-IFD0:Artist=Ada Quill',
  '-ExifIFD:UserComment=kept',
  '-Photoshop:URL=http://example.org/'
]

let folder: TemporaryFolder
let photo: Buffer

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  photo = await readFile(await makeTaggedPhoto(folder, ...everywhere))
})

afterAll(() => folder[Symbol.asyncDispose]())

// What differs after another program wrote these tags, as "group:name".
async function listChanges(...tags: readonly string[]): Promise<readonly string[]> {
  const path = folder.at('changed.jpg')
  await writeFile(path, photo)
  if (tags.length > 0) runExifTool('-q', '-overwrite_original', ...tags, path)
  return describeChanges(photo, await readFile(path))
}

function describeChanges(before: Buffer, after: Buffer): readonly string[] {
  const comparison = compareWhole(before, after)
  if (!comparison.ok) throw new Error(comparison.detail)
  return [...new Set(comparison.differences.map(({ group, name }) => `${group}:${name}`))].toSorted()
}

describe('the desk’s own proof of a write', () => {
  test.each([
    ['nothing', [], []],
    ['one language', ['-XMP-dc:Description-fr=Neuf'], ['XMP-dc:Description-fr']],
    ['the caption of XMP', ['-XMP-dc:Description-x-default=New'], ['XMP-dc:Description']],
    ['a keyword in both blocks', ['-IPTC:Keywords+=three', '-XMP-dc:Subject+=three'], ['IPTC:2:25', 'XMP-dc:Subject']],
    ['one location', ['-XMP-iptcExt:LocationShown=[{City=Astana},{City=Oral}]'], ['XMP-iptcExt:LocationShown']],
    ['EXIF', ['-IFD0:Artist=Bo Reed'], ['IFD0:Artist']],
    ['a Photoshop resource', ['-Photoshop:URL=http://example.net/'], ['Photoshop:URL']],
    [
      'a property the desk does not know',
      ['-XMP-crs:Exposure2012=1'],
      ['XMP http://ns.adobe.com/camera-raw-settings/1.0/:Exposure2012']
    ],
    ['an EXIF tag the desk does not know', ['-ExifIFD:UserComment=other'], ['ExifIFD:0x9286']],
    ['a comment segment', ['-Comment=by the way'], ['JPEG:FFFE']]
  ])('sees what changed and nothing else: %s', async (_what, tags, changes) => {
    const found = await listChanges(...tags)
    // A segment more moves the number of those behind it.
    expect(found.filter((change) => !(changes.includes('JPEG:FFFE') && change.startsWith('JPEG:FF')))).toEqual(
      changes.filter((change) => change !== 'JPEG:FFFE')
    )
    expect(found.length > 0).toBe(changes.length > 0)
  })

  test('sees one bit of the picture, of a table before it, and of what follows it', () => {
    const before = Buffer.concat([photo, Buffer.from('something behind')])
    const places = [0xdb, 0xda].map((marker) => before.lastIndexOf(Buffer.from([0xff, marker])) + 16)
    for (const place of [...places, before.length - 2]) {
      const after = Buffer.from(before)
      after.writeUInt8(before.readUInt8(place) ^ 1, place)
      const comparison = compareWhole(before, after)
      expect(comparison.ok ? comparison.differences.length : comparison.reason, String(place)).toBe(1)
    }
  })

  test.each(['tiff', 'png', 'webp'] as const)('sees in a %s what changed and nothing else', async (format) => {
    const path = folder.at(`drawn.${format}`)
    await sharp({ create: { width: 96, height: 64, channels: 3, background: '#36648b' } })
      .toFormat(format)
      .toFile(path)
    runExifTool('-q', '-overwrite_original', '-XMP-photoshop:City=Rome', '-IFD0:Artist=Ada Quill', path)
    const before = await readFile(path)
    runExifTool('-q', '-overwrite_original', '-XMP-photoshop:City=Paris', '-XMP-photoshop:State=Île-de-France', path)
    const changed = await readFile(path)
    expect(describeChanges(before, changed)).toEqual(['XMP-photoshop:City', 'XMP-photoshop:State'])
    // One bit in the middle of the picture or its chunk.
    const flipped = Buffer.from(changed)
    const place = changed.indexOf(format === 'png' ? 'IDAT' : format === 'webp' ? 'VP8 ' : 'none') + 20
    flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place)
    const comparison = compareWhole(changed, flipped)
    expect(comparison.ok && comparison.differences.length === 0).toBe(false)
  })

  test('proves nothing about files it cannot take apart', () => {
    const text = Buffer.from('no picture')
    expect(compareWhole(photo, photo.subarray(0, photo.length - 100))).toMatchObject({ ok: false })
    expect(compareWhole(photo, Buffer.concat([photo, Buffer.from('cbipcbbl')]))).toMatchObject({ ok: false })
    expect(compareWhole(text, photo)).toMatchObject({ ok: false })
  })
})
