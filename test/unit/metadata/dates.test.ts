import { describe, expect, test } from 'vitest'
import { composeExifDate } from '../../../main/metadata/dates/compose-exif-date.ts'
import { composeIimDate } from '../../../main/metadata/dates/compose-iim-date.ts'
import { readExifToolDate, toExifToolDate } from '../../../main/metadata/dates/exiftool-date.ts'
import { parseMoment } from '../../../main/metadata/dates/parse-moment.ts'
import { isSameMoment } from '../../../main/metadata/dates/same-moment.ts'

describe('a date as it is stored', () => {
  test.each([
    ['2026:05:12 05:48:31+00:00', '2026-05-12T05:48:31+00:00'],
    ['2026:05:12 05:48:31.25Z', '2026-05-12T05:48:31.25Z'],
    ['2026:05:12 05:48', '2026-05-12T05:48'],
    ['2026:05:12', '2026-05-12'],
    ['2026:05', '2026-05'],
    ['2026', '2026']
  ])('in XMP: %s is %s, and back', (stored, iso) => {
    expect(readExifToolDate(stored)).toBe(iso)
    expect(toExifToolDate(iso)).toBe(stored)
  })

  test.each(['2015-09-', 'yesterday', '2026:05 12:00', ''])('in XMP: %j is no date and stays as it is', (stored) => {
    expect(readExifToolDate(stored)).toBe(stored)
  })

  test.each([
    ['20260512', '054831+0000', '2026-05-12T05:48:31+00:00'],
    ['20260512', '054831', '2026-05-12T05:48:31'],
    ['20260512', 'noon', '2026-05-12'],
    ['20260512', undefined, '2026-05-12'],
    ['20260500', '000000+0000', '2026-05'],
    ['20260000', undefined, '2026'],
    ['2015-09-', '105206-1052', '2015-09-']
  ])('in IIM: %s with %s is %s', (date, time, iso) => {
    expect(composeIimDate(date, time)).toBe(iso)
  })

  test.each([
    ['2026:05:12 07:48:31', '+02:00', '25', '2026-05-12T07:48:31.25+02:00'],
    ['2026:05:12 07:48:31', undefined, undefined, '2026-05-12T07:48:31'],
    ['2026:05:12 07:48:31', '   :  ', undefined, '2026-05-12T07:48:31'],
    ['2026:05:    :  :  ', undefined, undefined, '2026-05'],
    ['2026:05:12   :  :  ', undefined, undefined, '2026-05-12'],
    ['2026:  :     :  :  ', undefined, undefined, '2026'],
    ['0000:00:00 00:00:00', undefined, undefined, '0000-00-00T00:00:00'],
    ['    :  :     :  :  ', undefined, undefined, '    :  :     :  :  ']
  ])('in EXIF: %j with zone %j and fraction %j is %s', (text, zone, fraction, iso) => {
    expect(composeExifDate({ text, zone, fraction })).toBe(iso)
  })
})

describe('two dates', () => {
  test.each([
    ['2026-05-12T05:48:31+00:00', '2026-05-12T07:48:31+02:00', true],
    ['2026-05-12T23:30:00-05:00', '2026-05-13T04:30:00Z', true],
    ['2026-05-12T05:48:31+00:00', '2026-05-12T05:48:31.75+00:00', true],
    ['2026-05-12T05:48:31+00:00', '2026-05-12T05:48:32+00:00', false],
    ['2026-05-12T05:48:31+00:00', '2026-05-12', true],
    ['2026-05-12', '2026-05', true],
    ['2026-05-12', '2026-06', false],
    ['2026', '2025', false],
    ['2026-05-12T07:48:31', '2026-05-12T05:48:31+00:00', true],
    ['2026-05-12T07:48:30', '2026-05-12T05:48:31+00:00', false],
    ['2026-05-14T07:48:31', '2026-05-12T05:48:31+00:00', false],
    ['2026-05-12T07:48:31', '2026-05-12T08:48:31', false],
    ['2015-09-', '2015-09- ', true],
    ['2015-09-', '2015-09', false]
  ])('%s and %s: the same moment, as far as both say: %s', (one, other, same) => {
    expect(isSameMoment(one, other)).toBe(same)
    expect(isSameMoment(other, one)).toBe(same)
  })

  test.each([
    '2026-02-29',
    '2026-13',
    '2026-05-12T24:00:00',
    '2026-05-12T05:48:31+19:00',
    '26-05-12',
    '2026-5-1',
    '2026-05-12 05:48',
    ' 2026'
  ])('%s cannot exist', (text) => expect(parseMoment(text)).toBeNull())

  test('a leap day can', () => expect(parseMoment('2028-02-29')).not.toBeNull())
})
