import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawSamplePicture } from '../../../main/imaging/draw-sample-picture.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { spotNotices } from '../../../main/services/notices/spot-notices.ts'
import { tellAgency } from '../../../main/services/notices/tell-agency.ts'
import type { FileReading } from '../../../main/services/ports/metadata-reader.ts'
import { createSample } from '../../../main/services/sample/create-sample.ts'
import { openSample } from '../../../main/services/sample/open-sample.ts'
import { samplePhotos } from '../../../main/services/sample/sample-photos.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { measureReadings } from '../../../shared/fields/measure-readings.ts'
import { editor, openTestDesk, takeLast } from '../services/open-test-desk.ts'

const metadata = createMetadata()
const parts = { paint: drawSamplePicture, writer: metadata.writer, writeOddities: metadata.writeSampleOddities }
const photos = new Map<string, FileReading>()
let folder = ''

const photo = (name: string): FileReading => {
  const found = photos.get(name)
  if (found === undefined) throw new Error(`There is no sample ${name}`)
  return found
}
const copiesOf = (reading: FileReading, key: (typeof fieldTable)[number]['key'], container: string) =>
  reading.fields[key]?.copies.filter((copy) => copy.container === container).map((copy) => copy.value)

// Every picture is really drawn and really written: half a minute on a quiet machine.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erratum-sample-'))
  for await (const _ of createSample(parts, { folder }));
  for (const name of await readdir(folder)) photos.set(name, await metadata.reader.read(join(folder, name)))
}, 400_000)
afterAll(async () => {
  await metadata[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

describe('the photos of the sample desk', () => {
  it('are all there, with nothing beside them', () => {
    expect([...photos.keys()].sort()).toEqual(samplePhotos.map((one) => one.fileName).sort())
    expect(photos.size).toBe(13)
  })

  it('are of several shapes and some 2,400 pixels long', () => {
    const ratios = new Set([...photos.values()].map(({ width, height }) => Math.sign(width - height)))
    expect(ratios).toEqual(new Set([-1, 0, 1]))
    for (const { width, height } of photos.values()) expect(Math.max(width, height)).toBeGreaterThanOrEqual(1400)
    expect(photo('000_37AB4KH.jpg').width / photo('000_37AB4KH.jpg').height).toBeGreaterThan(2.5)
  })

  it('say in every copy what was asked for, but for the oddities', () => {
    const plain = samplePhotos.filter(
      ({ oddities }) => !oddities?.iim && !oddities?.exif && !oddities?.xmp && !oddities?.xmpOnly
    )
    for (const { fileName, fields } of plain) {
      const reading = photo(fileName)
      expect(measureReadings(reading.fields).differs, fileName).toBe(0)
      // Rating and colour class are among the oddities.
      for (const { key } of fieldTable.filter((field) => field.key !== 'rating' && field.key !== 'colourClass')) {
        expect(reading.fields[key]?.value, `${fileName} ${key}`).toEqual(fields[key])
      }
    }
  })

  it('carry colour classes, stars and the agencies of the wires', () => {
    const all = [...photos.values()]
    expect(new Set(all.map((one) => one.colourClass)).size).toBeGreaterThan(5)
    expect(new Set(all.map((one) => one.stars)).size).toBeGreaterThan(4)
    const agencies = new Set(all.map((one) => tellAgency(one.fields)))
    expect(agencies).toEqual(new Set(['AFP', 'Reuters', 'AP', 'EPA', 'PA', '']))
  })
})

describe('the notices of the sample desk', () => {
  it('are two: one whole AFP amendment, and the published one that ends before its values', () => {
    const spotted = [...photos].flatMap(([fileName, reading]) =>
      spotNotices({ fileName, agency: tellAgency(reading.fields), reading }).map(({ parsed, field }) => ({
        fileName,
        field,
        parsed
      }))
    )
    expect(spotted.map(({ fileName, field }) => `${fileName} ${field}`).sort()).toEqual([
      '000_37AB4KC.jpg caption',
      '000_O65J7.jpg caption'
    ])
    const [whole, cut] = spotted.toSorted((left, right) => right.parsed.pairs.length - left.parsed.pairs.length)
    expect(whole?.parsed).toMatchObject({
      pairs: [{ correct: 'Hrímgljúfur', wrong: 'Hrímdalur' }],
      valuesKnown: true,
      truncated: false,
      unknown: [],
      byline: 'Mathilde ROUVEL-ASKER'
    })
    expect(cut?.parsed).toMatchObject({ valuesKnown: false, truncated: true, byline: 'Stanislav FILIPPOV' })
  })

  it('begin with the seed: 512 characters that end in the middle of a word', () => {
    const caption = readAsText(photo('000_O65J7.jpg').fields.caption?.value)
    expect(caption).toHaveLength(512)
    expect(caption.endsWith('in the following m')).toBe(true)
  })

  it('leave the wrong value in three other photos: in a caption, a city and a keyword, and nowhere else', () => {
    const held = [...photos].flatMap(([fileName, reading]) =>
      fieldTable
        .filter(({ key }) =>
          JSON.stringify(reading.fields[key]?.copies ?? [])
            .toLowerCase()
            .includes('hrímdalur')
        )
        .map(({ key }) => `${fileName} ${key}`)
    )
    expect(held.sort()).toEqual([
      '000_37AB4KC.jpg caption',
      '000_37AB4KD.jpg caption',
      '000_37AB4KF.jpg city',
      '000_37AB4KH.jpg keywords'
    ])
  })

  it('fill a caption of some 1,640 bytes, within what IIM holds', () => {
    const bytes = Buffer.byteLength(readAsText(photo('000_37AB4KC.jpg').fields.caption?.value))
    expect(bytes).toBeGreaterThan(1600)
    expect(bytes).toBeLessThan(1700)
  })
})

describe('what is odd in the samples', () => {
  it('is a city that differs in IIM and a caption of another day in EXIF', () => {
    const reading = photo('2.84519037.jpg')
    expect(reading.fields.city).toMatchObject({ value: 'Lower Ambleford', disagree: true })
    expect(copiesOf(reading, 'city', 'iim')).toEqual(['Hereford'])
    expect(reading.fields.caption?.disagree).toBe(true)
    expect(copiesOf(reading, 'caption', 'exif')).toEqual([expect.stringContaining('PREVIEW')])
    expect(measureReadings(reading.fields).differs).toBe(2)
  })

  it('is a source longer than IIM holds, whole in XMP and cut in IIM', () => {
    const reading = photo('AP26131702214458.jpg')
    expect(measureReadings(reading.fields)).toMatchObject({ overLimit: 1, differs: 0 })
    expect(copiesOf(reading, 'source', 'xmp')).toEqual(['Continental Football Press Association'])
    expect(copiesOf(reading, 'source', 'iim')?.map((value) => Buffer.byteLength(readAsText(value)))).toEqual([32])
  })

  it('is IIM in Latin-1 that does not say so', async () => {
    const bytes = await readFile(join(folder, 'epa12903341.jpg'))
    const iim = bytes.subarray(bytes.indexOf('8BIM'), bytes.indexOf('8BIM') + 3000)
    expect(iim.includes(Buffer.from('Ytre Sælven', 'latin1'))).toBe(true)
    expect(iim.includes(Buffer.from('\x1b%G'))).toBe(false)
    expect(photo('epa12903341.jpg').fields.byline?.value).toEqual(['ÅSE BRÄNNSTRÖM-LINDØE'])
  })

  it('is a byline from right to left, and a caption in two languages', () => {
    const reading = photo('SHL_20260510_0017.jpg')
    expect(readAsText(reading.fields.byline?.value)).toMatch(/^[\p{Script=Arabic} ]+$/u)
    expect(Object.keys(reading.fields.caption?.value ?? {}).sort()).toEqual(['ar', 'x-default'])
  })

  it('is a PNG and a TIFF, which are written like any JPEG', async () => {
    expect(photo('NSW_20260509T1200Z.png')).toMatchObject({ format: 'PNG', refusal: null, iim: 'never' })
    expect(readAsText(photo('NSW_20260509T1200Z.png').fields.headline?.value)).toBe('Storm Ingvild nears the coast')
    expect(photo('HFM_1931_0266.tif')).toMatchObject({ format: 'TIFF', refusal: null })
    expect(await sharp(join(folder, 'HFM_1931_0266.tif')).metadata()).toMatchObject({ channels: 1 })
  })
})

describe('the sample desk', () => {
  it('has its photos read, and three exact edits and one for a person proposed for the amendment', async () => {
    await using desk = await openTestDesk(metadata)
    const samples = join(desk.deskFolder, 'samples')
    await cp(folder, samples, { recursive: true })
    const last = await takeLast(openSample(desk.parts, { folder: samples, actor: editor }))
    expect(last).toEqual({ done: 13, total: 13, added: 13, changed: 0, missing: 0, failures: [], finished: true })
    const notice = (await desk.parts.store.notices.list()).find((one) => one.parsed.valuesKnown)
    if (notice === undefined) throw new Error('The amendment was not found')
    const { amendments } = await proposeNotice(desk.parts, { notice: notice.number, cutBoilerplate: true })
    const seen = amendments.map(({ fileName, field, state }) => `${fileName} ${field} ${state}`)
    expect(seen.sort()).toEqual([
      '000_37AB4KC.jpg caption exact',
      '000_37AB4KD.jpg caption exact',
      '000_37AB4KF.jpg city exact',
      '000_37AB4KH.jpg keywords needs-you'
    ])
  })
})

describe('making the samples again', () => {
  it('leaves what is there and makes only what is not', async () => {
    const kept = join(folder, '000_37AB4KC.jpg')
    const before = await stat(kept)
    const { sha256 } = photo('2.84519037.jpg')
    await rm(join(folder, '2.84519037.jpg'))
    const steps: number[] = []
    for await (const { done } of createSample(parts, { folder })) steps.push(done)
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect((await stat(kept)).mtimeMs).toBe(before.mtimeMs)
    const again = await metadata.reader.read(join(folder, '2.84519037.jpg'))
    expect(again.imageHash).toBe(photo('2.84519037.jpg').imageHash)
    expect(again.fields).toEqual(photo('2.84519037.jpg').fields)
    expect(sha256).toBe(photo('2.84519037.jpg').sha256)
  }, 200_000)
})
