import { readdir, readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { madeFormats } from './made-formats.ts'
import { runExifTool } from './run-exiftool.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const assign: FieldAssignments = {
  caption: ' Zürich, 北京 📷 &amp;\n"zweite" Zeile',
  byline: ['Ann Óne', 'Bob'],
  keywords: ['a', 'é, b', '📷']
}
const decodable = /\.(?:jpe?g|tif|png|webp|avif|gif)$/

async function decode(path: string): Promise<Buffer | null> {
  return decodable.test(path)
    ? sharp(path, { animated: !path.endsWith('.tif') })
        .raw()
        .toBuffer()
    : null
}

describe('a photo of every format that is written in the file', () => {
  test.each(madeFormats)(
    'gets its first caption, byline and keywords: %s; undone, it is what it was',
    async (name, make) => {
      await using folder = await makeTemporaryFolder()
      const path = folder.at(name)
      await make(path)
      const original = await readFile(path)
      const pixels = await decode(path)
      const before = await metadata.reader.read(path)
      expect(before).toMatchObject({ writeTarget: 'file', refusal: null, sidecarPath: null })

      const after = await editPhoto(metadata, path, assign)
      for (const [key, value] of Object.entries(assign))
        expect(after.fields).toMatchObject({ [key]: { value, disagree: false } })
      const containers = after.fields.caption?.copies.map(({ container }) => container)
      expect(containers?.includes('iim')).toBe(before.iim === 'possible')
      expect(await decode(path)).toEqual(pixels)
      expect(runExifTool('-s3', '-XMP-dc:Subject', path).trim()).toBe('a, é, b, 📷')
      // ExifTool counts the padding of a TIFF into the digest and calls every second one stale.
      expect(runExifTool('-s3', '-Error', '-Warning', path).replace(/^IPTCDigest is not current.*\n/, '')).toBe('')

      const again = await editPhoto(metadata, path, { caption: null, keywords: ['c'] })
      expect(again.fields.caption).toBeUndefined()
      expect(again.fields).toMatchObject({ keywords: { value: ['c'] }, byline: { value: ['Ann Óne', 'Bob'] } })
      expect(await decode(path)).toEqual(pixels)
      const undo = await metadata.writer.stageBytes({
        path,
        expectedSha256: again.sha256,
        bytes: original,
        sha256: before.sha256
      })
      await undo.commit()
      expect((await readFile(path)).equals(original)).toBe(true)
      expect(await readdir(folder.path)).toEqual([name])
    }
  )

  test.each(madeFormats)('cut off is refused, and stays as it is: %s', async (name, make) => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at(name)
    await make(path)
    const whole = await readFile(path)
    for (const part of [0.5, 0.8]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part))
      await writeFile(path, cut)
      await expect(editPhoto(metadata, path, assign)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:damaged-file|format-not-writable|verification-failed|not-an-image)$/)
      })
      expect((await readFile(path)).equals(cut)).toBe(true)
    }
    expect(await readdir(folder.path)).toEqual([name])
  })
})
