import { describe, expect, test } from 'vitest'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { lackableFields, lackBit } from '../../../shared/fields/lackable-fields.ts'
import { measureReadings } from '../../../shared/fields/measure-readings.ts'

const read = (value: FieldReading['value'], disagree = false): FieldReading => ({
  value,
  disagree,
  copies: [],
  chosen: ''
})

describe('what lists tell of a photo at a glance', () => {
  test.each<readonly [string, number, Parameters<typeof measureReadings>[0]]>([
    ['a caption of 2,000 bytes', 0, { caption: read('é'.repeat(1000)) }],
    ['a caption of 2,001 bytes in fewer characters', 1, { caption: read(`${'é'.repeat(1000)}.`) }],
    ['a city of emoji past 32 bytes', 1, { city: read('📷'.repeat(9)) }],
    ['the language that IIM holds', 1, { title: read({ fr: 'court', 'x-default': 't'.repeat(65) }) }],
    ['a language that IIM does not hold', 0, { title: read({ fr: 't'.repeat(65), 'x-default': 'short' }) }],
    ['keywords that each fit', 0, { keywords: read(Array.from({ length: 40 }, () => 'k'.repeat(64))) }],
    ['one keyword that does not', 1, { keywords: read(['short', 'k'.repeat(65)]) }],
    ['a date, which IIM writes in another form', 0, { dateCreated: read('2026-05-04T10:00:00+02:00') }],
    ['two fields over', 2, { city: read('c'.repeat(33)), state: read('s'.repeat(33)) }]
  ])('%s: %i over the limit', (_, overLimit, fields) => {
    expect(measureReadings(fields).overLimit).toBe(overLimit)
  })

  test('an IIM copy over the limit counts though the desk value fits, a copy elsewhere does not', () => {
    const copy = (container: 'iim' | 'xmp') => ({ container, block: 'B', tag: 'T', value: 'c'.repeat(33) })
    expect(measureReadings({ city: { ...read('short'), copies: [copy('iim')] } }).overLimit).toBe(1)
    expect(measureReadings({ city: { ...read('short'), copies: [copy('xmp')] } }).overLimit).toBe(0)
  })

  test('a blank or a dash is no city, and fields that disagree are counted', () => {
    for (const none of [{}, { city: read(' ') }, { city: read('-') }]) expect(measureReadings(none).noCity).toBe(true)
    const fields = { city: read('Astana', true), caption: read('c', true), title: read('t') }
    expect(measureReadings(fields)).toMatchObject({ differs: 2, overLimit: 0, noCity: false })
  })

  test('each field that is missing has a bit, and the bits of older desks keep their meaning', () => {
    const { lacks } = measureReadings({ caption: read('c'), city: read('-'), keywords: read('k') })
    const missing = lackableFields.filter((field) => (lacks & lackBit(field)) !== 0)
    expect(missing).toEqual(lackableFields.filter((field) => field !== 'caption' && field !== 'keywords'))
    expect(lackableFields.slice(0, 4).map(lackBit)).toEqual([1, 2, 4, 8])
    expect(lackBit('category')).toBe(1 << 13)
  })
})
