import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { savePreset } from '../../../main/services/export/export-presets.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import { builtInPresets } from '../../../shared/export/presets.ts'
import { runExifTool } from '../metadata/run-exiftool.ts'
import { drawPicture, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

let metadata: Metadata
let desk: TestDesk
let from: string

const caption = 'CORRECTION - A boat at the quay in Oslo on May 4, 2026. / AFP / Nora LIE'

// Half red, half green, lying on its side, with everything a policy may take out.
beforeAll(async () => {
  metadata = createMetadata()
  desk = await openTestDesk(metadata)
  from = join(desk.photos, 'boat.jpg')
  await drawPicture(from, { width: 300, height: 200, colour: '#c03020' })
  await writeFile(
    from,
    await sharp(await readFile(from))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
  )
  await writeOutside(
    from,
    '-IFD0:Orientation#=6',
    `-IPTC:Caption-Abstract=${caption}`,
    '-IPTC:City=Oslo',
    `-XMP-dc:Description=${caption}`,
    '-XMP-photoshop:City=Oslo',
    '-XMP-photoshop:Headline=Boat',
    '-XMP-dc:Creator=Nora LIE',
    '-XMP-dc:Rights=© 2026 Erratum',
    '-XMP-photoshop:Credit=AFP',
    '-GPS:GPSLatitude=59.9',
    '-GPS:GPSLatitudeRef=N',
    '-XMP-exif:GPSLongitude=10.7',
    '-XMP-iptcExt:LocationShown={City=Oslo,GPSLatitude=59.9}',
    '-ExifIFD:SerialNumber=123456',
    '-XMP-aux:LensSerialNumber=98765',
    '-XMP-mwg-rs:RegionInfo={RegionList=[{Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized},Name=Kari Nordmann,Type=Face}],AppliedToDimensions={W=300,H=200,Unit=pixel}}'
  )
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
  await metadata[Symbol.asyncDispose]()
})

const [web] = builtInPresets
if (web === undefined) throw new Error('The desk has no preset web')

async function exportBy(name: string, change: Partial<ExportPreset>, source = from) {
  const photo = await openOne(desk.parts, source)
  const preset = { ...web, ...change, name, label: name } as ExportPreset
  await savePreset(desk.parts, preset, editor)
  const to = join(desk.root, 'out', name)
  const { result } = await takeLast(runExport(desk.parts, { photoIds: [photo.id], preset: name, to, actor: editor }))
  expect(result?.failed).toEqual([])
  const [done] = result?.done ?? []
  if (done === undefined) throw new Error('Nothing was exported')
  return done
}

function readTags(path: string): Readonly<Record<string, string>> {
  const [tags] = JSON.parse(runExifTool('-json', '-G1', '-a', '-api', 'StructFormat=JSONQ', path))
  return tags
}

const profiles = { 'display-p3': /P3/, keep: /P3/, 'adobe-rgb': /Adobe RGB \(1998\)/, srgb: /sRGB/ } as const

// How far the first pixel is from a colour, in steps of 255.
async function measureOff(picture: Sharp, colour: readonly number[]): Promise<number> {
  const pixels = await picture.raw().toBuffer()
  return Math.max(...colour.map((value, at) => Math.abs(value - (pixels[at] ?? 0))))
}

const secrets = /59\.9|59 deg|10\.7|10 deg|123456|98765|Kari Nordmann/
const formats = ['jpeg', 'tiff', 'png', 'webp', 'avif'] as const
const small = { size: { by: 'long-side', pixels: 120 }, colour: 'keep' } as const

describe.each(formats)('an export as %s', (format) => {
  it('carries everything but what is taken out, upright, in its own colours', async () => {
    const metadataPolicy = { keep: 'all', strip: ['gps', 'serial-numbers', 'face-names'], credentials: 'keep' } as const
    const cut = { boilerplate: 'cut', head: 'cut' } as const
    const change = { ...small, format, metadata: { ...metadataPolicy, strip: [...metadataPolicy.strip] }, caption: cut }
    const { to, width, height, leftOut } = await exportBy(`${format}-all`, change)
    const tags = readTags(to)
    const readers = 'A boat at the quay in Oslo on May 4, 2026. / AFP / Nora LIE'
    expect([width, height]).toEqual([80, 120])
    expect(tags).toMatchObject({
      'XMP-dc:Description': readers,
      'XMP-photoshop:City': 'Oslo',
      'XMP-photoshop:Headline': 'Boat',
      'XMP-dc:Creator': 'Nora LIE',
      'XMP-dc:Rights': '© 2026 Erratum'
    })
    if (format === 'jpeg' || format === 'tiff') expect(tags).toMatchObject({ 'IPTC:Caption-Abstract': readers })
    expect(JSON.stringify(tags)).not.toMatch(secrets)
    expect(JSON.stringify(tags)).not.toContain('CORRECTION')
    expect(tags['IFD0:Orientation'] ?? 'Horizontal (normal)').toBe('Horizontal (normal)')
    expect(leftOut).toEqual([])
    const made = await sharp(to).metadata()
    expect([made.width, made.height, made.orientation ?? 1]).toEqual([80, 120, 1])
    expect(made.icc).toEqual((await sharp(from).metadata()).icc)
  })

  it.each([
    ['caption-and-credit', ['Caption', 'Headline', 'Byline', 'Credit', 'Copyright']],
    ['copyright', ['Copyright']]
  ] as const)('says nothing but %s', async (keep, kept) => {
    const change = { ...small, format, metadata: { keep, strip: [], credentials: 'drop' as const } }
    const { to, leftOut } = await exportBy(`${format}-${keep}`, {
      ...change,
      metadata: { ...change.metadata, strip: [] }
    })
    const { fields } = await metadata.reader.read(to)
    expect(
      Object.keys(fields)
        .map((key) => key.toLowerCase())
        .toSorted()
    ).toEqual(kept.map((label) => label.toLowerCase()).toSorted())
    expect(leftOut).toContain('City')
    expect(JSON.stringify(readTags(to))).not.toMatch(secrets)
  })
})

describe('an export of original bytes', () => {
  it('is the file to the byte where nothing is taken out', async () => {
    const { to } = await exportBy('same', { format: 'original', size: { by: 'as-it-is' } })
    expect(await readFile(to)).toEqual(await readFile(from))
  })

  it('keeps its picture and loses what its preset takes out', async () => {
    const { to } = await exportBy('stripped', {
      format: 'original',
      size: { by: 'as-it-is' },
      metadata: { keep: 'all', strip: ['gps', 'serial-numbers', 'face-names'], credentials: 'drop' }
    })
    expect(JSON.stringify(readTags(to))).not.toMatch(secrets)
    expect(readTags(to)).toMatchObject({ 'XMP-photoshop:City': 'Oslo', 'IFD0:Orientation': 'Rotate 90 CW' })
    expect(await sharp(to).raw().toBuffer()).toEqual(await sharp(from).raw().toBuffer())
    const { to: bare } = await exportBy('bare', {
      format: 'original',
      size: { by: 'as-it-is' },
      metadata: { keep: 'copyright', strip: [], credentials: 'drop' }
    })
    expect(Object.keys((await metadata.reader.read(bare)).fields)).toEqual(['copyright'])
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(from).raw().toBuffer())
  })
})

describe('a picture that is exported', () => {
  it('looks the same in another colour space, also where sRGB ends', async () => {
    const vivid = join(desk.photos, 'vivid.tif')
    await sharp({ create: { width: 32, height: 32, channels: 3, background: '#00ff00' } })
      .tiff()
      .toFile(vivid)
    const { icc } = await sharp(from).metadata()
    await writeFile(join(desk.root, 'p3.icc'), icc ?? '')
    await writeOutside(vivid, `-ICC_Profile<=${join(desk.root, 'p3.icc')}`)
    const greenest = [0, 255, 0]
    for (const colour of ['display-p3', 'keep', 'adobe-rgb', 'srgb'] as const) {
      const { to } = await exportBy(`colour-${colour}`, { colour, format: 'png' }, vivid)
      const stored =
        colour === 'adobe-rgb'
          ? sharp(to).pipelineColourspace('rgb16').withIccProfile('p3').toColourspace('srgb')
          : sharp(to, { ignoreIcc: true })
      // The greenest green of Display P3, of which plain sRGB on the way there would leave 117, 251, 76. Adobe RGB ends a little before it.
      expect(await measureOff(stored, greenest)).toBeLessThanOrEqual(colour === 'adobe-rgb' ? 60 : 3)
      const embedded = await sharp(to).metadata()
      expect(embedded.icc?.equals(icc ?? Buffer.alloc(0))).toBe(colour === 'display-p3' || colour === 'keep')
      expect(readTags(to)['ICC_Profile:ProfileDescription']).toMatch(profiles[colour])
    }
  })

  it.each(['display-p3', 'adobe-rgb', 'srgb', 'keep'] as const)(
    'without a profile looks the same as %s',
    async (colour) => {
      const plain = await drawPicture(join(desk.photos, 'plain.png'), { width: 32, height: 32, colour: '#c03020' })
      const { to } = await exportBy(`plain-${colour}`, { colour, format: 'png' }, plain)
      expect(await measureOff(sharp(to), [192, 48, 32])).toBeLessThanOrEqual(3)
    }
  )

  it.each([
    ['a box', { size: { by: 'box', width: 100, height: 100 } }, [67, 100]],
    ['megapixels', { size: { by: 'megapixels', megapixels: 0.01 } }, [81, 122]],
    ['a ratio', { size: { by: 'long-side', pixels: 100 }, crop: { width: 4, height: 5 } }, [80, 100]],
    ['more than it has', { size: { by: 'long-side', pixels: 5000 } }, [200, 300]]
  ] as const)('is made to %s', async (name, change, expected) => {
    const { width, height } = await exportBy(name.replaceAll(' ', '-'), change)
    expect([width, height]).toEqual(expected)
  })

  it('has the bytes it is to have within 3 %, its words among them', async () => {
    const noise = join(desk.photos, 'noise.jpg')
    const pixels = Buffer.alloc(400 * 300 * 3)
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 2654435761) >>> 24
    await sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } })
      .jpeg({ quality: 98 })
      .toFile(noise)
    await writeOutside(noise, `-XMP-dc:Description=${caption}`)
    const { size } = await exportBy('bytes', { compression: { by: 'bytes', bytes: 60_000 } }, noise)
    expect(Math.abs(size - 60_000)).toBeLessThanOrEqual(1800)
  })
})

describe('names and lists', () => {
  it('follow the preset, with a sidecar and manifests', async () => {
    const copy = join(desk.photos, 'copy.jpg')
    await copyFile(from, copy)
    await writeOutside(copy, '-XMP-photoshop:Headline==cmd|calc')
    const { to } = await exportBy(
      'named',
      {
        fileName: '{city}_{headline}_{number:3}',
        folder: '{credit}/{year}',
        sidecar: true,
        manifest: ['csv', 'json', 'ninjs']
      },
      copy
    )
    const out = join(desk.root, 'out', 'named')
    expect(to).toBe(join(out, 'AFP', 'Oslo_=cmd calc_001.jpg'))
    expect(readTags(join(out, 'AFP', 'Oslo_=cmd calc_001.xmp'))).toMatchObject({ 'XMP-photoshop:City': 'Oslo' })
    expect(await readFile(join(out, 'manifest.csv'), 'utf8')).toContain(`"'=cmd|calc"`)
    expect(JSON.parse(await readFile(join(out, 'manifest.ninjs.json'), 'utf8'))).toMatchObject({
      type: 'composite',
      associations: [{ type: 'picture', descriptions: [{ role: 'caption', value: caption }, { value: 'AFP' }] }]
    })
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      files: [{ path: 'AFP/Oslo_=cmd calc_001.jpg', fields: { city: 'Oslo' } }]
    })
  })
})
