import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExcerptSegment } from '../../../shared/caption/excerpt-diff.ts'
import { excerptDiff } from '../../../shared/caption/excerpt-diff.ts'
import { diffWords } from '../../../shared/caption/word-diff.ts'
import { anyText } from './any-caption.ts'

const show = (segments: readonly ExcerptSegment[]) =>
  segments.map(({ kind, text }) => (kind === 'del' ? `[-${text}-]` : kind === 'ins' ? `{+${text}+}` : text)).join('')

const caption =
  'Clouds of smoke rise behind houses in the village of Burqa in the northern West Bank, seen on a cold morning on February 3, 2018.'

describe('a diff in a row', () => {
  test.each([
    [
      'a change in the middle',
      caption.replace('Burqa', 'Burqin'),
      '… in the village of [-Burqa-]{+Burqin+} in the northern West …'
    ],
    ['a change at the start', caption.replace('Clouds', 'Columns'), '[-Clouds-]{+Columns+} of smoke rise behind …'],
    ['a change at the end', caption.replace('2018', '2019'), '… morning on February 3, [-2018-]{+2019+}.'],
    [
      'two changes far apart',
      caption.replace('Clouds', 'Columns').replace('2018', '2019'),
      '[-Clouds-]{+Columns+} of smoke rise behind … morning on February 3, [-2018-]{+2019+}.'
    ]
  ])('keeps a few words around %s', (_, to, shown) => {
    expect(show(excerptDiff(diffWords(caption, to)))).toBe(shown)
  })

  test('of an unchanged caption is its beginning', () => {
    expect(show(excerptDiff(diffWords(caption, caption), { around: 10 }))).toBe('Clouds of smoke rise…')
  })

  test('never loses or cuts a change', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const segments = diffWords(from, to)
        const changes = (all: readonly ExcerptSegment[]) => all.filter(({ kind }) => kind === 'del' || kind === 'ins')
        expect(changes(excerptDiff(segments, { around: 4 }))).toEqual(changes(segments))
      }),
      { numRuns: 300, seed: 41 }
    )
  })
})
