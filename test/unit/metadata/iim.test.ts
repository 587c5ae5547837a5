import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listBlockWarnings } from '../../../main/metadata/iim/describe-charset.ts'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import { readIimBlock, readIimText } from '../../../main/metadata/iim/iim-block.ts'
import { digestIim, isDigestCurrent } from '../../../main/metadata/iim/iim-digest.ts'
import type { IimDataset } from '../../../main/metadata/iim/parse-iim.ts'
import { parseIim } from '../../../main/metadata/iim/parse-iim.ts'
import { buildIimBlock } from '../../../main/metadata/writer/build-iim-block.ts'

const anyDataset: fc.Arbitrary<IimDataset> = fc.record({
  record: fc.integer({ min: 1, max: 9 }),
  number: fc.integer({ min: 0, max: 255 }),
  bytes: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes))
})
const text = (number: number, value: string, encoding: BufferEncoding = 'utf8'): IimDataset => ({
  record: 2,
  number,
  bytes: Buffer.from(value, encoding)
})
const blockOf = (...datasets: readonly IimDataset[]) =>
  readIimBlock({ name: 'IPTC', place: 'JPEG 1', raw: encodeIim(datasets) })

describe('an IIM block', () => {
  test('taken apart and put together again has the same bytes', () => {
    const law = fc.property(fc.array(anyDataset, { maxLength: 12 }), (datasets) => {
      const block = encodeIim(datasets)
      expect(parseIim(block)).toEqual({ datasets, tail: Buffer.alloc(0) })
      expect(encodeIim(parseIim(block).datasets).equals(block)).toBe(true)
    })
    fc.assert(law, { numRuns: 200, seed: 1 })
  })

  test('of any bytes is taken apart without harm, and what makes no sense is kept', () => {
    const law = fc.property(
      fc.uint8Array({ maxLength: 80 }),
      fc.array(anyDataset, { maxLength: 3 }),
      (noise, datasets) => {
        const bytes = Buffer.concat([encodeIim(datasets), Buffer.from(noise)])
        if (bytes[0] !== 0x1c) return
        const { datasets: found, tail } = parseIim(bytes)
        const rest = bytes.subarray(bytes.length - tail.length)
        expect(rest.equals(tail)).toBe(true)
        expect(found.length).toBeGreaterThanOrEqual(datasets.length)
      }
    )
    fc.assert(law, { numRuns: 300, seed: 2 })
  })

  test('with a value over 32,767 bytes uses the long form', () => {
    const long = text(120, 'é'.repeat(20_000))
    expect(parseIim(encodeIim([long])).datasets).toEqual([long])
  })

  test('padded with NULs, or with its bytes swapped by an old TIFF writer, reads the same', () => {
    const datasets = [text(5, 'Slug!'), text(120, 'Caption')]
    const block = encodeIim(datasets)
    const padded = Buffer.concat([block, Buffer.alloc((4 - (block.length % 4)) % 4)])
    expect(parseIim(padded)).toEqual({ datasets, tail: Buffer.alloc(0) })
    expect(parseIim(Buffer.from(padded).swap32()).datasets).toEqual(datasets)
  })

  test('has a digest with and without the padding of TIFF', () => {
    const block = encodeIim([text(5, 'a')])
    for (let padding = 0; padding <= 3; padding += 1) {
      expect(isDigestCurrent(digestIim(block).toUpperCase(), Buffer.concat([block, Buffer.alloc(padding)]))).toBe(true)
    }
    expect(isDigestCurrent(digestIim(block), encodeIim([text(5, 'b')]))).toBe(false)
  })
})

describe('the text of an IIM block', () => {
  const utf8 = { record: 1, number: 90, bytes: Buffer.from('\u001b%G') }

  test.each([
    ['UTF-8 as declared', [utf8, text(90, 'Łódź')], 'Łódź', 0],
    ['UTF-8 declared after it', [text(90, 'Łódź'), utf8], 'Łódź', 0],
    ['UTF-8 nobody declared', [text(90, 'Łódź')], 'Łódź', 1],
    ['Latin nobody declared', [text(90, 'Zürich', 'latin1')], 'Zürich', 1],
    ['Latin declared as UTF-8', [utf8, text(90, 'Zürich', 'latin1')], 'Zürich', 1],
    ['Latin beside UTF-8', [text(90, 'Zürich', 'latin1'), text(120, 'Łódź')], 'Zürich', 2],
    ['plain', [text(90, 'Rome')], 'Rome', 0],
    ['ended with a NUL', [text(90, 'Rome\0')], 'Rome', 0]
  ])('is read as what it is: %s', (_what, datasets, expected, warnings) => {
    const block = blockOf(...datasets)
    const city = block.datasets.find(({ number, record }) => record === 2 && number === 90)
    expect(city && readIimText(block, city)).toBe(expected)
    expect(listBlockWarnings(block)).toHaveLength(warnings)
  })

  test('keeps a byte order mark, which is part of it', () => {
    const block = blockOf(utf8, text(90, '\ufeffRome'))
    expect(readIimText(block, text(90, '\ufeffRome'))).toBe('\ufeffRome')
  })
})

describe('a block with new values', () => {
  const keysOf = (block: Buffer) => parseIim(block).datasets.map(({ record, number }) => `${record}:${number}`)

  test('that is new has its versions and its charset before the text', () => {
    expect(
      keysOf(
        buildIimBlock(
          null,
          new Map([
            [120, [Buffer.from('x')]],
            [5, [Buffer.from('y')]]
          ])
        )
      )
    ).toEqual(['1:0', '1:90', '2:0', '2:5', '2:120'])
  })

  test('keeps the order it had; a new dataset goes among its neighbours', () => {
    const block = blockOf(text(120, 'old'), text(25, 'a'), text(80, 'Ann'), text(25, 'b'))
    const made = buildIimBlock(
      block,
      new Map([
        [25, [Buffer.from('c')]],
        [90, [Buffer.from('Rome')]],
        [80, []]
      ])
    )
    expect(keysOf(made)).toEqual(['1:0', '1:90', '2:120', '2:25', '2:90'])
  })

  test('declares UTF-8 once, before record 2, whatever was declared where', () => {
    const late = { record: 1, number: 90, bytes: Buffer.from('\u001b-L') }
    const made = buildIimBlock(
      blockOf({ record: 1, number: 30, bytes: Buffer.from('WIRE') }, text(5, 'a'), late, late),
      new Map()
    )
    expect(keysOf(made)).toEqual(['1:30', '1:90', '2:5'])
  })

  test('changes no byte of what is not text, nor of text that is right already', () => {
    const law = fc.property(fc.array(anyDataset, { maxLength: 8 }), (datasets) => {
      const own = datasets.filter(
        ({ record, number }) => !(record === 1 && number === 90) && !(record === 2 && number === 105)
      )
      const made = parseIim(buildIimBlock(blockOf(...own), new Map([[105, [Buffer.from('New')]]]))).datasets
      const binary = (list: readonly IimDataset[]) =>
        list.filter(({ record, number }) => record > 2 || [125, 200, 201, 202, 250].includes(number))
      expect(binary(made)).toEqual(binary(own))
    })
    fc.assert(law, { numRuns: 200, seed: 5 })
  })
})
