import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { NoticeSpan } from '../../../shared/notice/parsed-notice.ts'
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

  test.each(fixtures)('$id has spans that stand for every fact it gives', ({ text }) => {
    const parsed = parseNotice(text)
    const written = (what: NoticeSpan['what']) =>
      parsed.spans.filter((span) => span.what === what).map(({ start, end }) => text.slice(start, end))
    const last = (what: NoticeSpan['what']) => written(what).at(-1) ?? null
    expect(last('transmitted')).toBe(parsed.transmitted)
    expect(last('replacement') === null).toBe(parsed.replacementFollows === null)
    if (parsed.byline !== null) expect(written('byline')).toContain(parsed.byline)
    // An id that stands in the reason is shown as part of it.
    if (parsed.pictureIds.length > 0 && parsed.reason === null) expect(written('picture-id')).not.toEqual([])
    for (const [index, pair] of parsed.pairs.entries()) {
      const valueAt = (what: 'correct' | 'wrong') => {
        const span = parsed.spans.find((one) => one.what === what && one.pair === index)
        return span === undefined ? '' : text.slice(span.start, span.end)
      }
      expect({ correct: valueAt('correct'), wrong: valueAt('wrong') }).toEqual(pair)
    }
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
    expect(parsed).toMatchObject({ kind: 'correction', agency: null, unknown: ['values', 'agency'], spans: [] })
  })

  test('of a file name is taken when it is a slug', () => {
    const parsed = parseNotice('Fishermen mend nets.', { fileName: '/wire/2_CORRECTION-OSK-HARBOUR.jpg' })
    expect(parsed).toMatchObject({ kind: 'correction', agency: 'AFP', head: null })
    expect(parseNotice('Fishermen mend nets.', { fileName: 'OSK-HARBOUR.jpg' }).kind).toBe('none')
  })
})
