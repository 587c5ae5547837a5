import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUtf8Text } from '../../../main/metadata/iim/decode-text.ts'
import { describeCharset, listBlockWarnings } from '../../../main/metadata/iim/describe-charset.ts'
import { undoDoubleEncoding } from '../../../main/metadata/iim/double-encoding.ts'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import { readIimBlock, readIimText } from '../../../main/metadata/iim/iim-block.ts'
import type { CharsetFacts } from '../../../main/metadata/iim/iim-charset.ts'
import type { IimDataset } from '../../../main/metadata/iim/parse-iim.ts'
import { parseIim } from '../../../main/metadata/iim/parse-iim.ts'
import { buildIimBlock } from '../../../main/metadata/writer/build-iim-block.ts'
import { codePageNames } from '../../../shared/contract/code-pages.ts'
import { encodeText } from './encode-text.ts'
import { wireTexts } from './wire-texts.ts'

const caption = 120
const city = 90

function encode(text: string, encoding: string): Buffer {
  const bytes = encodeText(text, encoding)
  if (bytes === null) throw new Error(`${encoding} has no bytes for ${text}`)
  return bytes
}

const textOf = (number: number, text: string, encoding: string): IimDataset => ({
  record: 2,
  number,
  bytes: encode(text, encoding)
})
const declare = (sequence: string): IimDataset => ({ record: 1, number: 90, bytes: Buffer.from(sequence, 'latin1') })
const readBlock = (datasets: readonly IimDataset[], facts: CharsetFacts = {}) =>
  readIimBlock({ name: 'IPTC', place: 'JPEG 1', raw: encodeIim(datasets), ...facts })
const textsOf = (block: ReturnType<typeof readBlock>) =>
  block.datasets.filter(({ record }) => record === 2).map((dataset) => readIimText(block, dataset))

const samples = wireTexts.flatMap(({ text, pages }) => pages.map((page) => ({ text, page })))

describe('what 1:90 declares is honoured, wherever it stands', () => {
  const cases: readonly [string, string, string, string][] = [
    ['UTF-8', '\u001b%G', 'utf-8', 'Łódź, 東京'],
    ['UTF-8, level 3', '\u001b%/I', 'utf-8', 'Łódź'],
    ['ISO 8859-1', '\u001b-A', 'windows-1252', 'Zürich, “à la carte”'],
    ['ISO 8859-1 as G2', '\u001b.A', 'windows-1252', 'Zürich'],
    ['ISO 8859-2', '\u001b-B', 'iso-8859-2', 'Łódź'],
    ['ISO 8859-5', '\u001b-L', 'iso-8859-5', 'Москва'],
    ['ISO 8859-6', '\u001b-G', 'iso-8859-6', 'القاهرة'],
    ['ISO 8859-7', '\u001b-F', 'iso-8859-7', 'Αθήνα'],
    ['ISO 8859-8', '\u001b-H', 'iso-8859-8', 'ירושלים'],
    ['ISO 8859-9', '\u001b-M', 'windows-1254', 'İzmir'],
    ['ISO 8859-15', '\u001b-b', 'iso-8859-15', 'Œuvre à 5 €'],
    ['KS X 1001', '\u001b$)C', 'euc-kr', '서울'],
    ['GB 2312', '\u001b$)A', 'gb18030', '北京'],
    ['two sets', '\u001b(B\u001b-L', 'iso-8859-5', 'Москва']
  ]

  test.each(cases)('%s', (_name, sequence, page, text) => {
    for (const datasets of [
      [declare(sequence), textOf(city, text, page)],
      [textOf(city, text, page), declare(sequence)],
      [declare(`${sequence}\0`), textOf(city, text, page), textOf(caption, `${text}.`, page)]
    ]) {
      const block = readBlock(datasets)
      expect(textsOf(block)[0]).toBe(text)
      expect(describeCharset(block)).toMatchObject({ used: page, sure: true, alternatives: [], rawSample: '' })
    }
  })

  test('a declaration nobody knows is told, and the text is detected', () => {
    const block = readBlock([declare('\u001b(B'), textOf(city, 'Zürich', 'windows-1252')])
    expect(textsOf(block)).toEqual(['Zürich'])
    expect(describeCharset(block)).toMatchObject({ declared: 'ESC ( B', used: 'windows-1252', sure: false })
  })

  test.each([
    ['UTF-8', '\u001b%G', 'macintosh', 'Zürich – “Straße” à l’été'],
    ['ISO 8859-5', '\u001b-L', 'windows-1251', '“Москва”'],
    ['ISO 8859-1', '\u001b-A', 'macintosh', 'Zürich – “Straße” à l’été'],
    ['ISO 8859-1', '\u001b-A', 'utf-8', 'Élodie Müller']
  ])('a declaration of %s that the bytes belie is not believed (%s, %s)', (_name, sequence, page, text) => {
    const block = readBlock([declare(sequence), textOf(caption, text, page)])
    expect(textsOf(block)).toEqual([text])
    expect(describeCharset(block)).toMatchObject({ used: page, sure: false })
    expect(describeCharset(block).alternatives.length).toBeGreaterThan(0)
  })
})

describe('text of no declared character set', () => {
  test.each(samples)('$page: $text', ({ text, page }) => {
    const block = readBlock([textOf(caption, text, page)], { codePages: [page, ...codePageNames.slice(0, 4)] })
    expect(textsOf(block)).toEqual([text])
    expect(describeCharset(block)).toMatchObject({ declared: null, sure: false, doubleEncoded: false })
  })

  test('is read right without any help in most cases, and never said to be sure', () => {
    const wrong = samples.filter(({ text, page }) => {
      const block = readBlock([textOf(caption, text, page)], { codePages: codePageNames })
      expect(describeCharset(block).sure, `${page} ${text}`).toBe(false)
      return textsOf(block)[0] !== text
    })
    // Some Czech, Cyrillic and Turkish letters are others that make good words too: these stay guesses.
    expect(wrong.map(({ page }) => page)).toEqual(['iso-8859-2', 'x-mac-cyrillic', 'windows-1254'])
  })

  test('shows how else it could be read, each with a sample, and the bytes', () => {
    const text = 'Portrait of Jens Trübiger, taken in a very long street of the old town of Freedonia.'
    const reading = describeCharset(readBlock([textOf(caption, text, 'macintosh')]))
    expect(reading.used).toBe('macintosh')
    const western = reading.alternatives.find(({ charset }) => charset === 'windows-1252')
    expect(western?.sample).toContain('TrŸbiger')
    expect(Buffer.from(reading.rawSample, 'hex')).toHaveLength(64)
    expect(Buffer.from(reading.rawSample, 'hex').toString('latin1')).toContain('Jens Tr\u009fbiger')
    expect(reading.alternatives.map(({ charset }) => charset)).not.toContain('macintosh')
  })

  test('is never read as a code page in which some byte means nothing', () => {
    const block = readBlock([textOf(caption, 'Žižkov “x”', 'windows-1250')], {
      codePages: ['iso-8859-2', 'windows-1250']
    })
    expect(describeCharset(block)).toMatchObject({ used: 'windows-1250', alternatives: [] })
  })

  test('with a code page the desk prefers, is read as that where nothing speaks against it', () => {
    const datasets = [textOf(city, 'Dvořák', 'windows-1250')]
    expect(textsOf(readBlock(datasets, { codePages: ['windows-1250', 'windows-1252'] }))).toEqual(['Dvořák'])
    expect(textsOf(readBlock(datasets, { codePages: ['windows-1252', 'windows-1250'] }))).toEqual(['Dvoøák'])
  })

  test('that is valid UTF-8 is that, beyond doubt, unless it makes sense in an East Asian code page too', () => {
    expect(describeCharset(readBlock([textOf(city, 'Müller', 'utf-8')]))).toMatchObject({ used: 'utf-8', sure: true })
    const chinese = readBlock([{ record: 2, number: city, bytes: Buffer.from([0xc4, 0xa3, 0xc2, 0xb7, 0xc4, 0xa3]) }])
    expect(describeCharset(chinese)).toMatchObject({ used: 'utf-8', sure: false })
    expect(describeCharset(chinese).alternatives.map(({ charset }) => charset)).toContain('gb18030')
  })

  test.each([
    ['declared', [declare('\u001b%G')]],
    ['undeclared', []]
  ])('of UTF-8 that was cut in the middle of a character is still that, and stays cut (%s)', (_what, head) => {
    for (const [whole, kept] of [
      ['Élodie à Zürich, café', -1],
      ['北京外交部', -1],
      ['北京外交部', -2],
      ['Ça 😀 🎉', -3]
    ] as const) {
      const bytes = Buffer.from(whole).subarray(0, kept)
      const block = readBlock([...head, { record: 2, number: caption, bytes }])
      expect(textsOf(block)).toEqual([`${[...whole].slice(0, -1).join('')}\ufffd`])
      expect(describeCharset(block)).toMatchObject({ used: 'utf-8', sure: true })
      const built = parseIim(buildIimBlock(block, new Map())).datasets
      expect(built.find(({ number }) => number === caption)?.bytes.equals(bytes)).toBe(true)
    }
  })

  test('of one accented letter at its end is not taken for UTF-8 that was cut', () => {
    const block = readBlock([declare('\u001b%G'), textOf(city, 'Café', 'windows-1252')])
    expect(textsOf(block)).toEqual(['Café'])
  })

  test('of several programs is read value by value', () => {
    const block = readBlock([textOf(city, 'Göteborg', 'utf-8'), textOf(caption, 'Porträtt på Anna', 'windows-1252')])
    expect(textsOf(block)).toEqual(['Göteborg', 'Porträtt på Anna'])
    expect(listBlockWarnings(block).join()).toContain('mixes UTF-8')
  })
})

describe('a witness: XMP or EXIF of the same file says the same', () => {
  const anySample = fc.constantFrom(...samples)

  test('proves every code page with every text', () => {
    const law = fc.property(anySample, fc.integer({ min: 0, max: 40 }), ({ text, page }, cut) => {
      const said = [...text].slice(0, [...text].length - cut).join('')
      fc.pre(/[^ -~]/.test(said))
      const block = readBlock([textOf(caption, said, page)], { witnesses: new Map([[caption, ['other', said]]]) })
      expect(textsOf(block)).toEqual([said])
      expect(describeCharset(block)).toMatchObject({ sure: true, alternatives: [] })
    })
    fc.assert(law, { numRuns: 300, seed: 3 })
  })

  test('proves arbitrary text in any code page that has it', () => {
    const law = fc.property(
      fc.constantFrom(...codePageNames),
      fc.array(fc.integer({ min: 0x80, max: 0xff }), { minLength: 1, maxLength: 20 }),
      (page, bytes) => {
        const text = new TextDecoder(page).decode(Uint8Array.from(bytes))
        fc.pre(
          !/[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u.test(text) && text.trim() !== '' && !isUtf8Text(Buffer.from(bytes))
        )
        const block = readBlock([{ record: 2, number: caption, bytes: Buffer.from(bytes) }], {
          witnesses: new Map([[caption, [text]]])
        })
        expect(textsOf(block).map((read) => read.normalize('NFC').trimEnd())).toEqual([text.normalize('NFC').trimEnd()])
      }
    )
    fc.assert(law, { numRuns: 400, seed: 4 })
  })

  test('proves nothing about values it does not see, where the code pages left differ in them', () => {
    const datasets = [textOf(city, 'Düren', 'windows-1252'), textOf(caption, 'À Düren', 'windows-1252')]
    const block = readBlock(datasets, { witnesses: new Map([[city, ['Düren']]]) })
    expect(textsOf(block)).toEqual(['Düren', 'À Düren'])
    expect(describeCharset(block)).toMatchObject({ used: 'windows-1252', sure: false })
    const both = new Map([
      [city, ['Düren']],
      [caption, ['À Düren']]
    ])
    expect(describeCharset(readBlock(datasets, { witnesses: both })).sure).toBe(true)
  })

  test('that was itself misread is no proof, though its reading is kept', () => {
    const block = readBlock([textOf(city, 'Zürich', 'macintosh')], { witnesses: new Map([[city, ['ZŸrich']]]) })
    expect(textsOf(block)).toEqual(['ZŸrich'])
    expect(describeCharset(block)).toMatchObject({ used: 'windows-1252', sure: false })
    expect(describeCharset(block).alternatives).toContainEqual({ charset: 'macintosh', sample: 'Zürich' })
  })

  test('counts more than the declaration', () => {
    const block = readBlock([declare('\u001b-A'), textOf(city, 'Łódź', 'windows-1250')], {
      witnesses: new Map([[city, ['Łódź']]])
    })
    expect(textsOf(block)).toEqual(['Łódź'])
    expect(describeCharset(block)).toMatchObject({ declared: 'iso-8859-1', used: 'windows-1250', sure: true })
  })

  test('of a text that IIM cut short is one too; one that says something else is none', () => {
    const whole = 'Élodie Müller, à l’Assemblée, lors d’un débat très long sur l’avenir de la Freedonia.'
    const cut = whole.slice(0, 40)
    const facts = (said: string) => ({ witnesses: new Map([[caption, [said]]]) })
    expect(describeCharset(readBlock([textOf(caption, cut, 'macintosh')], facts(whole))).sure).toBe(true)
    expect(describeCharset(readBlock([textOf(caption, cut, 'macintosh')], facts('Élodie, à côté'))).sure).toBe(false)
  })

  test('whose words IIM has tips the scales between code pages, without being proof', () => {
    const block = readBlock([textOf(city, 'Antonín Dvořák today', 'windows-1250')], {
      witnesses: new Map([[caption, ['Dvořák and Antonín']]])
    })
    expect(textsOf(block)).toEqual(['Antonín Dvořák today'])
    expect(describeCharset(block).sure).toBe(false)
  })
})

describe('text that was encoded twice', () => {
  const words = ['Müller', 'Élodie – “Žižkov”', 'Łódź', 'Москва', '東京', '😀 party', 'naïve café']

  test.each(words.flatMap((word) => ['windows-1252', 'latin1', 'macintosh'].map((by) => ({ word, by }))))(
    'is recognised and undone: $word, misread as $by',
    ({ word, by }) => {
      const utf8 = Buffer.from(word)
      const twice = by === 'latin1' ? utf8.toString('latin1') : new TextDecoder(by).decode(utf8)
      expect(undoDoubleEncoding(twice)).toBe(word)
      const block = readBlock([declare('\u001b%G'), { record: 2, number: city, bytes: Buffer.from(twice) }])
      expect(describeCharset(block)).toMatchObject({ doubleEncoded: true, used: 'utf-8' })
      expect(describeCharset(block).alternatives[0]).toEqual({ charset: 'repair-double', sample: word })
      expect(listBlockWarnings(block).join()).toContain('encoded twice')
    }
  )

  test('is not seen in text that is right', () => {
    for (const text of [
      ...words,
      '»CAFÉ«',
      'CAFÉ« closes',
      'À propos',
      '5 € – £3',
      ...wireTexts.map((wire) => wire.text)
    ])
      expect(undoDoubleEncoding(text), text).toBeNull()
    const law = fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
      const undone = undoDoubleEncoding(text)
      if (undone !== null) expect(Buffer.byteLength(undone)).toBeLessThan(Buffer.byteLength(text))
    })
    fc.assert(law, { numRuns: 300, seed: 6 })
  })

  test('is read as it was before on a person’s word, the rest as it is', () => {
    const datasets = [declare('\u001b%G'), textOf(city, 'MÃ¼nchen', 'utf-8'), textOf(caption, 'Göteborg', 'utf-8')]
    const block = readBlock(datasets, { chosen: 'repair-double' })
    expect(textsOf(block)).toEqual(['München', 'Göteborg'])
  })
})
