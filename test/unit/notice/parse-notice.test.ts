import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { readNoticeFixtures } from './read-notice-lines.ts'

const fixtures = readNoticeFixtures()

describe('a notice of each agency', () => {
  test.each(fixtures)('$id is read as it is meant', ({ text, expected }) => {
    expect(parseNotice(text)).toMatchObject(expected)
  })

  test.each(fixtures)('$id has spans in order that never overlap and lie in the text', ({ text }) => {
    let last = 0
    for (const { start, end } of parseNotice(text).spans) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
    expect(last).toBeLessThanOrEqual(text.length)
  })
})

describe('a hint', () => {
  test('names the agency where the text does not', () => {
    const text = 'BERICHTIGUNG: Der Hafen heißt anders.'
    expect(parseNotice(text, { agency: 'DPA' })).toMatchObject({
      kind: 'correction',
      agency: 'DPA',
      unknown: ['values']
    })
  })

  test('never makes a caption a notice', () => {
    expect(parseNotice('Fishermen mend nets.', { agency: 'AFP' })).toMatchObject({ kind: 'none', agency: null })
  })

  test('of a feed’s signal is taken where the text says nothing', () => {
    const parsed = parseNotice('Fishermen mend nets.', { nativeField: 'edNote + signal sig:correction' })
    expect(parsed).toMatchObject({ kind: 'correction', agency: null, unknown: ['values'], spans: [] })
  })

  test('of a file name is taken when it is a slug', () => {
    const parsed = parseNotice('Fishermen mend nets.', { fileName: '/wire/2_CORRECTION-OSK-HARBOUR.jpg' })
    expect(parsed).toMatchObject({ kind: 'correction', agency: 'AFP', head: null })
    expect(parseNotice('Fishermen mend nets.', { fileName: 'OSK-HARBOUR.jpg' }).kind).toBe('none')
  })
})
