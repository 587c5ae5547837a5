import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitNoticeText } from '../../../renderer/notices/split-notice-text.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'

const text =
  'CORRECTION - A farmer looks on in Fossdal. / AFP PHOTO / Ana MAR / The erroneous mention[s] appearing in the metadata of this photo by Ana MAR has been modified in AFP systems in the following manner: [Fossdal] instead of [Fosdal]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers.'

describe('the notice word for word', () => {
  test('marks head, byline, right and wrong, and sets the boilerplate apart', () => {
    const pieces = splitNoticeText(text, parseNotice(text).spans).flatMap((run) => run.pieces)
    const marked = (what: string) => pieces.filter((piece) => piece.what === what).map((piece) => piece.text)
    expect(marked('correct')).toEqual(['Fossdal'])
    expect(marked('wrong')).toEqual(['Fosdal'])
    expect(marked('byline')).toContain('Ana MAR')
    expect(splitNoticeText(text, parseNotice(text).spans).some((run) => run.boilerplate)).toBe(true)
  })

  test('never loses, repeats or moves a character, whatever the spans', () => {
    const kinds = ['head', 'boilerplate', 'correct', 'wrong', 'byline', 'duty'] as const
    const span = fc.record({ what: fc.constantFrom(...kinds), start: fc.nat(60), end: fc.nat(60) })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 8 }), (words, spans) => {
        const inside = spans.filter(({ start, end }) => start < end && end <= words.length)
        const drawn = splitNoticeText(words, inside).flatMap((run) => run.pieces.map((piece) => piece.text))
        expect(drawn.join('')).toBe(words)
      })
    )
  })
})
