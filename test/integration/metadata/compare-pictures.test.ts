import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { comparePieces } from '../../../main/metadata/writer/compare-pictures.ts'
import { splitPicture } from '../../../main/metadata/writer/split-picture.ts'
import { madeFormats } from './made-formats.ts'
import { copySample, hasSamples } from './sample-files.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

/** Changes one byte at every place of a sample of places; gives the share of places at which the comparison noticed nothing. */
function measureUnnoticed(format: string, file: Buffer): number {
  const picture = splitPicture(format, file)
  if (picture === null) throw new Error(`The ${format} cannot be taken apart`)
  const step = Math.max(1, Math.floor(file.length / 2000))
  let [places, unnoticed] = [0, 0]
  for (let at = 0; at < file.length; at += step) {
    const changed = Buffer.from(file)
    changed[at] = (changed[at] ?? 0) ^ 0x55
    const split = splitPicture(format, changed)
    places += 1
    if (split !== null && comparePieces(picture, split).length === 0) unnoticed += 1
  }
  return unnoticed / places
}

async function describePair(folder: TemporaryFolder, path: string) {
  const before = await readFile(path)
  const { format } = await metadata.reader.read(path)
  await editPhoto(metadata, path, { caption: 'Zürich', keywords: ['a', 'b'] })
  return { format, before, after: await readFile(path), folder }
}

const made = madeFormats.filter(([name]) => !name.endsWith('.jpg'))

describe('a photo taken apart', () => {
  test.each(made)('has all its bytes in its pieces but those of metadata and of places: %s', async (name, make) => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at(name)
    await make(path)
    const { format, before, after } = await describePair(folder, path)
    const pieces = splitPicture(format, before)
    const written = splitPicture(format, after)
    if (pieces === null || written === null) throw new Error(`The ${format} cannot be taken apart`)
    expect(comparePieces(pieces, written)).toEqual([])
    // Without metadata nearly every byte is the picture's; the few others say where things lie, or are room.
    expect(measureUnnoticed(format, before)).toBeLessThan(0.12)
  })

  test.each(made)('is compared to the end, or found not whole, whatever happened to it: %s', async (name, make) => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at(name)
    await make(path)
    const file = await readFile(path)
    const { format } = await metadata.reader.read(path)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(file.length),
        (hits, end) => {
          const hurt = Buffer.from(file)
          for (const [at, value] of hits) hurt[at] = value
          splitPicture(format, hurt)
          splitPicture(format, hurt.subarray(0, end))
        }
      ),
      { numRuns: 300 }
    )
  })

  test
    .skipIf(!hasSamples)
    .each([
      'imagemeta/iphone.heic',
      'exiv2/Stonehenge.heic',
      'exiv2/Reagan.jp2',
      'exiv2/Reagan.jxl',
      'exiftool/DNG.dng',
      'exiftool/Photoshop.psd',
      'made/px-16bit.tif'
    ])('keeps every piece through an edit: %s', async (name) => {
    await using folder = await makeTemporaryFolder()
    const { format, before, after } = await describePair(folder, await copySample(folder, name))
    const [old, now] = [splitPicture(format, before), splitPicture(format, after)]
    if (old === null || now === null) throw new Error(`${name} cannot be taken apart`)
    expect(comparePieces(old, now)).toEqual([])
    expect(old.pieces.length).toBeGreaterThan(2)
  })
})
