import { beforeAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FileReading } from '../../../main/services/ports/metadata-reader.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { runExifTool } from './run-exiftool.ts'
import { findSample, hasSamples, listSamples } from './sample-files.ts'

// These say nothing, or something wrong, about their character set: there we and ExifTool may differ, and ours is tested by name.
const doubtful = /cs-|bug501|psAPP13s|Reagan\.jp2|sunrise\.(?:png|tif)|stale-exif/

const iimFields = fieldTable.flatMap(({ key, iim }) =>
  iim === undefined || iim.form === 'date' ? [] : [{ key, tag: iim.tag }]
)

function readWithExifTool(names: readonly string[]): ReadonlyMap<unknown, Record<string, unknown>> {
  const options = ['-q', '-q', '-json', '-G1', '-n', '-struct', '-api', 'StructFormat=JSONQ', '-IPTC:all']
  const answers: unknown = JSON.parse(runExifTool(...options, ...names.map(findSample)))
  if (!Array.isArray(answers)) throw new Error('ExifTool gave no list')
  return new Map(answers.map((answer: Record<string, unknown>) => [answer['SourceFile'], answer]))
}

const readings = new Map<string, FileReading | DeskError>()

const readAll = async (): Promise<void> => {
  await using metadata = createMetadata()
  for (const name of listSamples()) {
    const reading = await metadata.reader.read(findSample(name)).catch((error: unknown) => {
      if (error instanceof DeskError) return error
      throw new Error(`${name} broke the reader`, { cause: error })
    })
    readings.set(name, reading)
  }
}

const readSample = (name: string): FileReading => {
  const reading = readings.get(name)
  if (reading === undefined || reading instanceof DeskError) throw new Error(`${name} was not read`)
  return reading
}
const read = (name: string) => readSample(`made/${name}`)
const readValue = (name: string, key: FieldKey) => read(name).fields[key]?.value

describe.skipIf(!hasSamples)('the sample photos (../shared/samples)', () => {
  beforeAll(readAll, 180_000)

  test('are all read, or refused with a reason', () => {
    expect(readings.size).toBeGreaterThan(130)
    for (const [name, reading] of readings) {
      if (reading instanceof DeskError) expect(reading.message, name).toMatch(/Nothing was changed\. \w/)
      else expect(reading.sha256, name).toMatch(/^[0-9a-f]{64}$/)
      if (/\.(?:jpe?g|tiff?)$/i.test(name))
        expect(reading, name).toMatchObject({ imageHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    }
  })

  test('have the IIM that ExifTool reads, in every field, by our own reading of the bytes', { timeout: 60_000 }, () => {
    const names = [...readings.keys()].filter((name) => !doubtful.test(name))
    const theirs = readWithExifTool(names)
    let compared = 0
    for (const name of names) {
      for (const { key, tag } of iimFields) {
        const copies = readSample(name).fields[key]?.copies ?? []
        const ours = copies.filter(({ container, block }) => container === 'iim' && block.split(':')[0] === 'IPTC')
        const told = [theirs.get(findSample(name))?.[`IPTC:${tag}`] ?? []].flat()
        expect(
          ours.flatMap(({ value }) => (typeof value === 'string' ? [value] : Object.values(value))),
          `${name} ${key}`
        ).toEqual(told)
        compared += told.length
      }
    }
    expect(compared).toBeGreaterThan(600)
  })

  test.each([
    ['conflict-3way-digest-current.jpg', /^\(XMP\)/, 'XMP'],
    ['conflict-3way-no-digest.jpg', /^\(XMP\)/, 'XMP'],
    ['conflict-3way-digest-stale.jpg', /^\(IIM\)/, 'IIM: the IPTC digest says it was edited after XMP']
  ])('%s: the caption is that of the container which was edited last', (name, value, why) => {
    const { fields } = read(name)
    expect(fields.caption?.value).toMatch(value)
    expect(fields.caption?.chosen).toContain(why)
    expect(fields.caption?.disagree).toBe(true)
    expect(fields.caption?.copies.map(({ container, block, tag }) => [container, block, tag])).toEqual([
      ['iim', 'IPTC', 'Caption-Abstract'],
      ['xmp', 'XMP-dc', 'Description'],
      ['exif', 'IFD0', 'ImageDescription']
    ])
  })

  test('a stale EXIF caption from another picture is shown as a difference, never as the caption', () => {
    const { fields } = read('wire-pa-like-stale-exif.jpg')
    expect(fields.caption?.value).toMatch(/^File photo dated/)
    expect(fields.caption?.disagree).toBe(true)
    expect(fields.byline).toMatchObject({ value: ['Zoë Rickett'], disagree: true })
  })

  test.each([
    ['cs-utf8-declared.jpg', 0],
    ['cs-utf8-undeclared.jpg', 1],
    ['cs-cp1252-undeclared.jpg', 1],
    ['cs-iso8859-1-declared.jpg', 0],
    ['cs-mixed-latin1-and-utf8.jpg', 2],
    ['cs-utf8-declared-latin1-bytes.jpg', 1]
  ])('%s: accented letters are read right, and what is odd is said', (name, warnings) => {
    const reading = read(name)
    const text = JSON.stringify(Object.values(reading.fields).map((field) => field?.value))
    expect(text).not.toMatch(/\ufffd|Ã|\?/)
    expect(text).toMatch(/[^ -~]/)
    expect(reading.warnings).toHaveLength(warnings)
  })

  test('MacRoman bytes that nobody declared are not passed off as certain', () => {
    expect(read('cs-macroman-undeclared.jpg').warnings.join()).toContain('Check accented letters')
  })

  test.each([
    ['caption-2000-ascii.jpg', 2000],
    ['caption-2001-ascii.jpg', 2001],
    ['caption-cjk-3000-bytes.jpg', 3000]
  ])('%s: the caption is whole, %i bytes', (name, bytes) => {
    const { fields } = read(name)
    const value = fields.caption?.value
    expect(Buffer.byteLength(typeof value === 'string' ? value : '')).toBe(bytes)
    expect(fields.caption?.disagree).toBe(false)
  })

  test('a caption cut for IIM is the same caption, and the whole one is shown', () => {
    const { fields } = read('long-caption-xmp-full-iim-cut-at-2000.jpg')
    expect(Buffer.byteLength(String(fields.caption?.value))).toBeGreaterThan(2000)
    expect(fields.caption?.disagree).toBe(false)
  })

  test('text is given exactly as it is stored', () => {
    const { fields } = read('text-entities-and-spaces.jpg')
    expect(fields.caption?.value).toBe(
      `  AT&T &amp; &lt;b&gt; &#169; &copy; 5 < 6 > 4 "q" 's' 100% \\$x \\@y \\n |{}[],;  `
    )
    expect(fields.credit?.value).toBe('null')
    expect(fields.source?.value).toBe('1.50')
    expect(fields.city?.value).toBe('TRUE')
    expect(fields.state?.value).toBe('1e3')
    expect(fields.instructions?.value).toBe('007')
    expect(fields.headline?.value).toBe(' leading and trailing ')
    expect(fields.keywords?.value).toEqual(['a, b', 'c; d', 'e|f'])
    expect(fields.byline?.value).toEqual(['12:30:05', 'O’Neil, Jr.; Pat'])
  })

  test('line ends are given as they are, and say nothing of a difference', () => {
    expect(readValue('text-newlines-tabs.jpg', 'caption')).toBe(
      'Line one\nLine two after LF\r\nLine three after CRLF\n\n\tTabbed after blank line\n'
    )
    const reagan = readSample('exiv2/Reagan.jpg')
    expect(reagan.fields.caption?.copies.map(({ value }) => /\r|\n/.exec(String(value))?.[0])).toEqual([
      '\r',
      '\n',
      '\n'
    ])
    expect(reagan.fields.caption?.disagree).toBe(false)
  })

  test('a caption in several languages is given by language, in one language as text', () => {
    const five = readValue('langalt-five-languages.jpg', 'caption')
    expect(Object.keys(five ?? {}).toSorted()).toEqual(['ar', 'de-CH', 'en-US', 'fr', 'x-default'])
    expect(readValue('langalt-no-x-default.jpg', 'caption')).toEqual({
      'en-US': 'US caption, no default',
      fr: 'Légende'
    })
    expect(readValue('text-unicode.jpg', 'caption')).toContain('👩🏽‍🚒')
  })

  test('an Adobe TIFF whose digest leaves the padding out is not called stale', () => {
    const { warnings } = readSample('xmp-toolkit/BlueSquare.tif')
    expect(warnings).toEqual([])
  })

  test.each([
    ['exiftool/AFCP.jpg', 'IPTC2', 'ExifTool AFCP test'],
    ['exiftool/FotoStation.jpg', 'IPTC2', 'Caption *** Local Caption *** Local Caption']
  ])('%s: IIM in a trailer is found', (name, block, caption) => {
    const { fields } = readSample(name)
    expect(fields.caption?.copies[0]).toMatchObject({ container: 'iim', block, value: caption })
  })

  test('two IIM blocks of one file are both shown', () => {
    const { fields } = readSample('exiv2/iptc-psAPP13-wIPTC1-psAPP13-wIPTC2.jpg')
    expect(fields.credit?.copies.map(({ block, value }) => [block, value])).toEqual([
      ['IPTC', 'This is credit number one'],
      ['IPTC2', 'This is credit number two']
    ])
    expect(fields.credit?.disagree).toBe(true)
  })

  test('a field without a copy has no key; a sidecar is read beside its photo', () => {
    expect(read('no-metadata.jpg').fields).toEqual({})
    const { fields } = read('sidecar.tif')
    expect(fields.caption).toMatchObject({ value: 'Caption in the sidecar', copies: [{ container: 'sidecar' }] })
  })

  test('a "-" in XMP does not hide the job id that IIM has', () => {
    const { fields } = read('wire-getty-like.jpg')
    expect(fields.jobId).toMatchObject({ value: 'DV1945213', disagree: true, chosen: 'IIM: XMP is blank' })
    expect(fields.dateCreated?.disagree).toBe(false)
  })

  test('EXIF alone gives two bylines and the moment with its zone', () => {
    const { fields } = read('only-exif.jpg')
    expect(fields.byline?.value).toEqual(['Ann One', 'Bob Two'])
    expect(fields.dateCreated?.value).toBe('2031-02-03T04:05:06+09:00')
  })
})
