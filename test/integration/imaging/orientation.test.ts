import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImaging } from '../../../main/imaging/create-imaging.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { cornerJpeg, readCorners, uprightCorners } from './corner-picture.ts'
import { makeRecipe } from './make-recipe.ts'
import { writePreviewOnlyPhoto } from './preview-only-photo.ts'

const samples = resolve(import.meta.dirname, '../../../../shared/samples/orientation')
const orientations = [1, 2, 3, 4, 5, 6, 7, 8]
const exiftool = new ExifTool({ maxProcs: 1 })
const metadata = createMetadata()
const imaging = createImaging({ extractPreview: metadata.extractPreview })
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erratum-imaging-'))
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(async () => {
  await exiftool.end()
  await metadata[Symbol.asyncDispose]()
})

describe('a picture taken with the camera turned', () => {
  it.each(orientations)('is shown upright, orientation %i', async (orientation) => {
    const path = join(folder, 'photo.jpg')
    await writeFile(path, await cornerJpeg(orientation))
    const shown = await imaging.rendition({ path, box: 320 })
    expect(await readCorners(shown)).toEqual(uprightCorners)
    expect(await sharp(shown).metadata()).toMatchObject({ width: 320, height: 213 })
    expect(await sharp(shown).metadata()).not.toHaveProperty('orientation')
  })

  it.each(orientations)('leaves the desk upright, orientation %i', async (orientation) => {
    const from = join(folder, 'photo.jpg')
    const to = join(folder, 'web.jpg')
    await writeFile(from, await cornerJpeg(orientation))
    expect(await imaging.exportPicture({ from, to, recipe: makeRecipe(240) })).toMatchObject({
      width: 240,
      height: 160
    })
    expect(await readCorners(await sharp(to).toBuffer())).toEqual(uprightCorners)
  })

  it.each(orientations)('is upright when only its preview can be decoded, orientation %i', async (orientation) => {
    const path = join(folder, 'photo.jpg')
    await writePreviewOnlyPhoto(exiftool, path, orientation)
    expect(await readCorners(await imaging.rendition({ path, box: 320 }))).toEqual(uprightCorners)
  })
})

describe.skipIf(!existsSync(samples))('the orientation samples (../shared/samples)', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])('Landscape_%i looks like Landscape_1', async (orientation) => {
    const look = async (number: number) => {
      const shown = await imaging.rendition({ path: join(samples, `Landscape_${number}.jpg`), box: 320 })
      return await sharp(shown).resize(12, 8, { fit: 'fill' }).greyscale().raw().toBuffer()
    }
    const [first, turned] = [await look(1), await look(orientation)]
    // The samples have their number drawn on them; everything else is the same picture.
    const far = [...first].filter((value, index) => Math.abs(value - (turned[index] ?? 0)) > 24)
    expect(far.length).toBeLessThan(6)
  })
})
