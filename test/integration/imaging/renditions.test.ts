import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImaging } from '../../../main/imaging/create-imaging.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { cornerJpeg, readCorners, storeCorners, uprightCorners } from './corner-picture.ts'
import { makeRecipe } from './make-recipe.ts'
import { writePreviewOnlyPhoto } from './preview-only-photo.ts'

const samples = resolve(import.meta.dirname, '../../../../shared/samples')
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

const corners = () => {
  const { pixels, width, height } = storeCorners(1)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  'CMYK JPEG': () => corners().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
  'CMYK TIFF with a profile': () => corners().withIccProfile('cmyk').tiff().toBuffer(),
  '16-bit TIFF': () => corners().toColourspace('rgb16').tiff().toBuffer(),
  'Display P3 JPEG': () => corners().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
  'PNG with transparency': () => corners().ensureAlpha().png().toBuffer(),
  WebP: () => corners().webp({ quality: 95 }).toBuffer(),
  AVIF: () => corners().avif({ quality: 80, effort: 0 }).toBuffer()
}

describe('a picture on the screen and out of the desk', () => {
  it.each(Object.keys(pictures))('has its own colours in sRGB: %s', async (kind) => {
    const path = join(folder, 'photo')
    const to = join(folder, 'web.jpg')
    await writeFile(path.concat(kind.includes('TIFF') ? '.tif' : '.img'), (await pictures[kind]?.()) ?? '')
    const from = path.concat(kind.includes('TIFF') ? '.tif' : '.img')
    const shown = await imaging.rendition({ path: from, box: 320 })
    expect(await readCorners(shown)).toEqual(uprightCorners)
    expect(await sharp(shown).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 })
    expect(await sharp(shown).metadata()).not.toHaveProperty('icc')
    await imaging.exportPicture({ from, to, recipe: makeRecipe(320) })
    expect(await readCorners(await readFile(to))).toEqual(uprightCorners)
    const facts = await sharp(to).metadata()
    expect(facts).toMatchObject({ space: 'srgb', channels: 3, chromaSubsampling: '4:4:4' })
    expect(facts.icc?.toString('latin1').replaceAll('\0', '')).toContain('sRGB')
  })

  it('keeps a colour that differs between Display P3 and sRGB: the numbers change, the colour does not', async () => {
    const path = join(folder, 'p3.jpg')
    const inside = { r: 200, g: 120, b: 60 }
    const plain = sharp({ create: { width: 64, height: 64, channels: 3, background: inside } })
    await writeFile(path, await plain.withIccProfile('p3').jpeg({ quality: 100 }).toBuffer())
    const stored = await sharp(await readFile(path), { ignoreIcc: true })
      .raw()
      .toBuffer()
    const shown = await sharp(await imaging.rendition({ path, box: 64 }))
      .raw()
      .toBuffer()
    expect(Math.abs((stored[0] ?? 0) - inside.r)).toBeGreaterThan(4)
    expect([shown[0], shown[1], shown[2]].map((value) => Math.round((value ?? 0) / 10))).toEqual([20, 12, 6])
  })

  it('stays grey when it was grey', async () => {
    const path = join(folder, 'grey.jpg')
    const grey = sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080' } }).toColourspace('b-w')
    await writeFile(path, await grey.jpeg().toBuffer())
    const { data } = await sharp(await imaging.rendition({ path, box: 64 }))
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([128, 128, 128])
  })

  it('is never enlarged', async () => {
    const path = join(folder, 'small.jpg')
    const to = join(folder, 'web.jpg')
    await writeFile(path, await cornerJpeg(6))
    expect(await sharp(await imaging.rendition({ path, box: 2048 })).metadata()).toMatchObject({
      width: 480,
      height: 320
    })
    expect(await imaging.exportPicture({ from: path, to, recipe: makeRecipe(1600) })).toMatchObject({
      width: 480,
      height: 320
    })
  })

  it('is the picture now in the file, not the one that was there a moment ago', async () => {
    const path = join(folder, 'photo.jpg')
    await writeFile(path, await cornerJpeg(1))
    await imaging.rendition({ path, box: 320 })
    await writeFile(
      path,
      await sharp(await cornerJpeg(1))
        .rotate(180)
        .jpeg()
        .toBuffer()
    )
    expect(await readCorners(await imaging.rendition({ path, box: 320 }))).toEqual([...uprightCorners].reverse())
  })

  it.each(['name[page=1]', '-dash.jpg', 'two  spaces.jpg', 'quote\'s "x".jpg', 'line\nbreak.jpg', '日本 😀.jpg'])(
    'is found under the name %j',
    async (name) => {
      const path = join(folder, name)
      await writeFile(path, await cornerJpeg(1))
      expect(await readCorners(await imaging.rendition({ path, box: 64 }))).toEqual(uprightCorners)
    }
  )
})

describe('a file that gives no picture', () => {
  const bad: Readonly<Record<string, readonly [code: string, make: (path: string) => Promise<unknown>]>> = {
    'text named .jpg': ['not-an-image', (path) => writeFile(path, 'This is not a photo.')],
    'a drawing named .jpg': [
      'not-an-image',
      (path) => writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    ],
    'an empty file': ['empty-file', (path) => writeFile(path, '')],
    'a folder': ['is-directory', (path) => mkdir(path)],
    'no file': ['not-found', async () => undefined]
  }

  it.each(Object.keys(bad))('is named with a reason: %s', async (kind) => {
    const path = join(folder, 'photo.jpg')
    const [code, make] = bad[kind] ?? ['', async () => undefined]
    await make(path)
    await expect(imaging.rendition({ path, box: 64 })).rejects.toMatchObject({ name: 'DeskError', code, path })
    await expect(
      imaging.exportPicture({ from: path, to: join(folder, 'to'), recipe: makeRecipe(9) })
    ).rejects.toMatchObject({ code })
  })

  it('is shown as far as it goes when it ends early, and refused for export', async () => {
    const path = join(folder, 'photo.jpg')
    const to = join(folder, 'web.jpg')
    const whole = await cornerJpeg(1)
    await writeFile(path, whole)
    await truncate(path, Math.round(whole.length * 0.7))
    expect((await readCorners(await imaging.rendition({ path, box: 320 }))).slice(0, 2)).toEqual(['red', 'green'])
    await expect(imaging.exportPicture({ from: path, to, recipe: makeRecipe(320) })).rejects.toMatchObject({
      code: 'damaged-file'
    })
    expect(await readdir(folder)).toEqual(['photo.jpg'])
  })

  it('leaves nothing of an export that was stopped', async () => {
    const from = join(folder, 'photo.jpg')
    const to = join(folder, 'web.jpg')
    await writeFile(from, await cornerJpeg(1))
    const stop = new AbortController()
    const running = imaging.exportPicture({ from, to, recipe: makeRecipe(320), signal: stop.signal })
    stop.abort()
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual(['photo.jpg'])
  })

  it('is exported from its preview when that is large enough, and refused when it is not', async () => {
    const from = join(folder, 'photo.jpg')
    const to = join(folder, 'web.jpg')
    await writePreviewOnlyPhoto(exiftool, from, 6)
    expect(await imaging.exportPicture({ from, to, recipe: makeRecipe(480) })).toMatchObject({
      width: 480,
      height: 320
    })
    const larger = imaging.exportPicture({ from, to: join(folder, 'large.jpg'), recipe: makeRecipe(1600) })
    await expect(larger).rejects.toMatchObject({
      code: 'not-an-image',
      message: expect.stringContaining('only 480 pixels long')
    })
  })
})

describe.skipIf(!existsSync(samples))('the sample files (../shared/samples)', () => {
  it('each gives a picture or a reason', async () => {
    const files = (await readdir(samples, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const outcomes = new Map<string, string>()
    for (const file of files) {
      const path = join(file.parentPath, file.name)
      const outcome = await imaging.rendition({ path, box: 320 }).then(
        () => 'shown',
        (error: { code: string }) => error.code
      )
      outcomes.set(file.name, outcome)
    }
    expect(['shown', 'not-an-image', 'damaged-file']).toEqual(expect.arrayContaining([...new Set(outcomes.values())]))
    const shown = [
      'FujiFilm.raf',
      'Panasonic.rw2',
      'BlueSquare.psd',
      'BlueSquare.tif',
      'px-cmyk.jpg',
      'px-16bit.tif',
      'sunrise.avif',
      'Reagan.jxl'
    ]
    expect(shown.map((name) => [name, outcomes.get(name)])).toEqual(shown.map((name) => [name, 'shown']))
    expect(outcomes.get('iphone.heic')).toBe('not-an-image')
  })
})
