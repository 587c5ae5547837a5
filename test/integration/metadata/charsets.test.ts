import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { parseIim } from '../../../main/metadata/iim/parse-iim.ts'
import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import { encodeText } from '../../unit/metadata/encode-text.ts'
import { wireTexts } from '../../unit/metadata/wire-texts.ts'
import { writeOutside } from '../services/make-photo.ts'
import { addSegment, takeSegment } from './jpeg-segment.ts'
import { dataset, declare, makeIimPhoto } from './make-iim-photo.ts'
import { runExifTool, runExifToolForBytes } from './run-exiftool.ts'
import { copySample, findSample, hasSamples } from './sample-files.ts'
import { askExifTool } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const bytesOf = (text: string, encoding: string): Buffer => {
  const bytes = encodeText(text, encoding)
  if (bytes === null) throw new Error(`${encoding} has no bytes for ${text}`)
  return bytes
}

async function reencode(path: string, charset: CharsetChoice) {
  const before = await metadata.reader.read(path)
  const staged = await metadata.writer.stageReencode({ path, expectedSha256: before.sha256, charset })
  await staged.commit()
  const after = await metadata.reader.read(path)
  expect(after.sha256).toBe(staged.sha256)
  return { before, after, staged }
}

describe.skipIf(!hasSamples)('the sample photos of character sets (../shared/samples/made)', () => {
  test.each([
    ['cs-utf8-declared.jpg', 'utf-8', 'utf-8', true, /Élodie Müller, “Žižkov” – Göteborg, 5 € · naïve café/],
    ['cs-utf8-undeclared.jpg', null, 'utf-8', true, /Élodie Müller, “Žižkov” – Göteborg, 5 € · naïve café/],
    ['cs-cp1252-undeclared.jpg', null, 'windows-1252', false, /Élodie Müller, “Žižkov” – Göteborg, 5 € · naïve café/],
    ['cs-iso8859-1-declared.jpg', 'iso-8859-1', 'windows-1252', true, /^Été à Zürich$/],
    ['cs-macroman-undeclared.jpg', null, 'macintosh', false, /^Zürich – “Straße” à l’été$/],
    ['cs-mixed-latin1-and-utf8.jpg', null, 'windows-1252', false, /^Porträtt på Anna$/],
    ['cs-utf8-declared-latin1-bytes.jpg', 'utf-8', 'windows-1252', false, /^Göteborg, naïve café$/]
  ])('%s declares %s, is read as %s, sure: %s', async (name, declared, used, sure, caption) => {
    const { charsets, fields } = await metadata.reader.read(findSample(`made/${name}`))
    expect(charsets).toMatchObject([{ block: 'IPTC', declared, used, sure, doubleEncoded: false }])
    expect(fields.caption?.value).toMatch(caption)
    expect(charsets[0]?.alternatives.length === 0).toBe(sure)
  })

  test('become UTF-8 with an edit, and the guess that took is told of the write', async () => {
    await using folder = await makeTemporaryFolder()
    const stage = async (name: string, city: string) => {
      const path = await copySample(folder, `made/${name}`)
      const { sha256 } = await metadata.reader.read(path)
      return metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { city } })
    }
    const guessed = await stage('cs-macroman-undeclared.jpg', 'Genève')
    expect(guessed.decisions).toEqual({ guessedAs: 'macintosh' })
    await guessed.discard()
    const declared = await stage('cs-iso8859-1-declared.jpg', 'Genève')
    expect(declared.decisions).toEqual({})
    await declared.discard()
  })

  test('become UTF-8 as they read, with nothing else changed', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await copySample(folder, 'made/cs-macroman-undeclared.jpg')
    const { before, after, staged } = await reencode(path, 'macintosh')
    expect(staged.decisions).toEqual({ readAs: 'macintosh' })
    expect(after.fields.caption?.value).toBe(before.fields.caption?.value)
    expect(after.charsets).toMatchObject([{ declared: 'utf-8', used: 'utf-8', sure: true }])
    expect(askExifTool(path, '-IPTC:By-line')['IPTC:By-line']).toBe('Jürgen Größe')
    expect(runExifTool('-validate', '-warning', '-a', path)).not.toContain('IIM')
  })

  test('PA: XMP of the same file proves that undeclared IIM is cp1252', async () => {
    const { charsets } = await metadata.reader.read(findSample('made/wire-pa-like-stale-exif.jpg'))
    expect(charsets).toMatchObject([{ declared: null, used: 'windows-1252', sure: true, alternatives: [] }])
  })
})

describe('a record of undeclared text', () => {
  const wires = wireTexts.flatMap(({ text, pages }) => pages.slice(0, 1).map((page) => ({ text, page })))

  test.each(wires)('in $page is proven by XMP, and re-encoded whole: $text', async ({ text, page }) => {
    await using folder = await makeTemporaryFolder()
    const binary = Buffer.from([0x00, 0xff, 0x80, 0x1c, 0xc3])
    const datasets = [
      { record: 1, number: 30, bytes: Buffer.from('WIRE') },
      dataset(5, bytesOf(text.slice(0, 12), page)),
      dataset(25, bytesOf(text.slice(0, 9), page)),
      dataset(25, Buffer.from('plain')),
      dataset(120, bytesOf(text, page)),
      dataset(202, binary),
      { record: 7, number: 10, bytes: binary },
      { record: 8, number: 10, bytes: binary }
    ]
    const tags = [
      '-charset',
      'utf8',
      `-XMP-dc:Description=${text}`,
      '-XMP-photoshop:Credit=other',
      '-ExifIFD:UserComment=untouched'
    ]
    const path = await makeIimPhoto(folder.at('a.jpg'), datasets, { tags })
    await writeOutside(path, '-IPTCDigest=new')
    const told = (await metadata.reader.read(path)).charsets
    expect(told).toMatchObject([{ declared: null, used: page, block: 'IPTC' }])
    const xmp = await takeSegment(path, 0xe1, 'http://ns.adobe.com/xap/')
    const exif = await takeSegment(path, 0xe1, 'Exif')

    const { after } = await reencode(path, page as CharsetChoice)
    const stored = parseIim(runExifToolForBytes('-b', '-IPTC', path)).datasets
    const texts = stored.filter(({ record, number }) => record === 2 && [5, 25, 120].includes(number))
    expect(texts.map(({ number, bytes }) => [number, bytes.toString()])).toEqual([
      [5, text.slice(0, 12)],
      [25, text.slice(0, 9)],
      [25, 'plain'],
      [120, text]
    ])
    expect(stored.filter(({ bytes }) => bytes.equals(binary)).map(({ record, number }) => [record, number])).toEqual([
      [2, 202],
      [7, 10],
      [8, 10]
    ])
    expect(stored.slice(0, 2).map(({ record, number }) => [record, number])).toEqual([
      [1, 30],
      [1, 90]
    ])
    expect(await takeSegment(path, 0xe1, 'http://ns.adobe.com/xap/')).toEqual(xmp)
    expect(await takeSegment(path, 0xe1, 'Exif')).toEqual(exif)
    expect(after.fields.caption).toMatchObject({ value: text, disagree: false })
    const digests = askExifTool(path, '-IPTCDigest', '-CurrentIPTCDigest')
    expect(digests['Photoshop:IPTCDigest']).toBe(digests['File:CurrentIPTCDigest'])
    expect(digests['File:CurrentIPTCDigest']).toMatch(/^[0-9a-f]{32}$/)
  })

  test('keeps a stale digest stale and an absent one absent', async () => {
    await using folder = await makeTemporaryFolder()
    const caption = [dataset(120, bytesOf('Zürich', 'macintosh'))]
    const stale = '0123456789abcdef0123456789abcdef'
    const path = await makeIimPhoto(folder.at('a.jpg'), caption, { tags: [`-IPTCDigest=${stale}`] })
    await reencode(path, 'macintosh')
    expect(askExifTool(path, '-IPTCDigest')['Photoshop:IPTCDigest']).toBe(stale)
    const other = await makeIimPhoto(folder.at('b.jpg'), caption)
    await reencode(other, 'macintosh')
    expect(askExifTool(other, '-IPTCDigest')['Photoshop:IPTCDigest']).toBeUndefined()
  })

  test('is re-encoded in a TIFF, too', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.tif'), [dataset(90, bytesOf('Łódź', 'windows-1250'))], {
      format: 'tiff'
    })
    const { after } = await reencode(path, 'windows-1250')
    expect(after.fields.city?.value).toBe('Łódź')
    expect(after.charsets).toMatchObject([{ declared: 'utf-8', sure: true }])
  })

  test('that declares UTF-8 after record 2, where ExifTool does not look, is read right, and mended', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.jpg'), [dataset(90, Buffer.from('Łódź')), declare('\u001b%G')])
    expect((await metadata.reader.read(path)).fields.city?.value).toBe('Łódź')
    expect(askExifTool(path, '-IPTC:City')['IPTC:City']).not.toBe('Łódź')
    await reencode(path, 'utf-8')
    expect(askExifTool(path, '-IPTC:City')['IPTC:City']).toBe('Łódź')
  })
})

describe('EXIF text that is not UTF-8', () => {
  test('is detected all together, told to be a guess, and no witness for IIM', async () => {
    await using folder = await makeTemporaryFolder()
    const caption = bytesOf('Президент во время встречи с журналистами', 'windows-1251')
    const path = await makeIimPhoto(folder.at('a.jpg'), [dataset(120, caption)])
    await writeFile(folder.at('caption'), caption)
    await writeFile(folder.at('artist'), bytesOf('Иван', 'windows-1251'))
    await writeOutside(
      path,
      `-IFD0:ImageDescription<=${folder.at('caption')}`,
      `-IFD0:Artist<=${folder.at('artist')}`,
      '-charset',
      'exif=utf8'
    )
    const { fields, charsets, warnings } = await metadata.reader.read(path)
    expect(fields.byline?.value).toEqual(['Иван'])
    expect(fields.caption).toMatchObject({ value: 'Президент во время встречи с журналистами', disagree: false })
    expect(charsets).toMatchObject([{ used: 'windows-1251', sure: false }])
    expect(warnings.join()).toContain('IFD0:ImageDescription is not in UTF-8')
  })
})

describe('text that was encoded twice', () => {
  test('is told, with what it was, and repaired in one go; what is right stays', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.jpg'), [
      declare('\u001b%G'),
      dataset(80, Buffer.from('JÃ¼rgen MÃ¼ller')),
      dataset(90, Buffer.from('Göteborg'))
    ])
    const { charsets } = await metadata.reader.read(path)
    expect(charsets).toMatchObject([
      { doubleEncoded: true, alternatives: [{ charset: 'repair-double', sample: 'Jürgen Müller' }] }
    ])
    expect(Buffer.from(charsets[0]?.rawSample ?? '', 'hex').toString()).toBe('JÃ¼rgen MÃ¼ller')
    const { after } = await reencode(path, 'repair-double')
    expect(after.fields.byline?.value).toEqual(['Jürgen Müller'])
    expect(after.fields.city?.value).toBe('Göteborg')
    expect(after.charsets).toMatchObject([{ doubleEncoded: false, sure: true }])
  })
})

describe('XMP that was encoded twice', () => {
  test('is told', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.jpg'), [dataset(120, bytesOf('Müller', 'windows-1252'))], {
      tags: ['-charset', 'utf8', '-XMP-dc:Description=MÃ¼ller', '-XMP-photoshop:City=Zürich']
    })
    const { warnings, fields } = await metadata.reader.read(path)
    expect(warnings.filter((warning) => warning.includes('encoded twice'))).toEqual([
      expect.stringContaining('XMP-dc:Description')
    ])
    expect(fields.caption?.disagree).toBe(true)
  })
})

describe('a re-encoding is refused, with the photo as it was,', () => {
  const latin = dataset(90, bytesOf('Zürich', 'windows-1252'))
  const cases: readonly [string, Parameters<typeof makeIimPhoto>[1], CharsetChoice, string][] = [
    ['where the bytes are not UTF-8', [latin], 'utf-8', 'bad-input'],
    ['where a byte means nothing in that set', [dataset(90, Buffer.from([0x81, 0x41]))], 'windows-1252', 'bad-input'],
    [
      'where all is UTF-8 and says so',
      [declare('\u001b%G'), dataset(90, Buffer.from('Łódź'))],
      'utf-8',
      'nothing-to-do'
    ]
  ]

  test.each(cases)('%s', async (_why, datasets, charset, code) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.jpg'), datasets)
    const bytes = await readFile(path)
    await expect(reencode(path, charset)).rejects.toMatchObject({ code, path })
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test('where it has no IIM', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeIimPhoto(folder.at('a.jpg'), [], { tags: ['-IPTC:all='] })
    await expect(reencode(path, 'windows-1252')).rejects.toMatchObject({ code: 'nothing-to-do' })
  })

  test.skipIf(!hasSamples)(
    'where blocks in a trailer and elsewhere say different things (../shared/samples)',
    async () => {
      await using folder = await makeTemporaryFolder()
      const path = await copySample(folder, 'exiftool/FotoStation.jpg')
      const other = await makeIimPhoto(folder.at('a.jpg'), [dataset(90, bytesOf('Zürich', 'macintosh'))])
      await addSegment(path, await takeSegment(other, 0xed, 'Photoshop 3.0'))
      await expect(reencode(path, 'macintosh')).rejects.toMatchObject({ code: 'format-not-writable' })
    }
  )
})

describe('IIM blocks of one file that say different things', () => {
  test('are each re-encoded where they stand, the digest of the first kept in step', async () => {
    await using folder = await makeTemporaryFolder()
    const other = await makeIimPhoto(folder.at('a.jpg'), [
      dataset(90, bytesOf('Zürich', 'macintosh')),
      dataset(5, Buffer.from('SLUG'))
    ])
    await writeOutside(other, '-IPTCDigest=new')
    const path = await makeIimPhoto(folder.at('b.jpg'), [dataset(90, bytesOf('Göteborg', 'macintosh'))])
    await addSegment(path, await takeSegment(other, 0xed, 'Photoshop 3.0'))
    const { before, after } = await reencode(path, 'macintosh')
    expect(before.charsets.map(({ block }) => block)).toEqual(['IPTC', 'IPTC2'])
    expect(after.fields.city?.copies.map(({ block, value }) => [block, value])).toEqual([
      ['IPTC', 'Zürich'],
      ['IPTC2', 'Göteborg']
    ])
    expect(after.charsets).toMatchObject([
      { declared: 'utf-8', sure: true },
      { declared: 'utf-8', sure: true }
    ])
    expect(after.imageHash).toBe(before.imageHash)
    const told = askExifTool(path, '-IPTCDigest', '-CurrentIPTCDigest')
    expect(told['Photoshop:IPTCDigest']).toBe(told['File:CurrentIPTCDigest'])
    expect(runExifTool('-validate', '-warning', '-a', path)).not.toContain('Bad')
  })
})
