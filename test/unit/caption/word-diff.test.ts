import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DiffSegment } from '../../../shared/caption/word-diff.ts'
import { diffWords } from '../../../shared/caption/word-diff.ts'
import { anyText } from './any-caption.ts'

const join = (segments: readonly DiffSegment[], without: DiffSegment['kind']) =>
  segments.map(({ kind, text }) => (kind === without ? '' : text)).join('')

/** A diff as one line: [-gone-]{+fresh+}. */
const show = (from: string, to: string) =>
  diffWords(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('a word diff', () => {
  test('gives both texts back, whatever is in them', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const segments = diffWords(from, to)
        expect(join(segments, 'ins')).toBe(from)
        expect(join(segments, 'del')).toBe(to)
      }),
      { numRuns: 400, seed: 11 }
    )
  })

  test('has no empty stretch and no two of a kind side by side', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const segments = diffWords(from, to)
        for (const [index, { kind, text }] of segments.entries()) {
          expect(text).not.toBe('')
          expect(kind).not.toBe(segments[index - 1]?.kind)
        }
      }),
      { numRuns: 400, seed: 12 }
    )
  })

  test.each([
    [
      'a place',
      'near the village of Burqa on Saturday',
      'near the village of Burqin on Saturday',
      'near the village of [-Burqa-]{+Burqin+} on Saturday'
    ],
    [
      'a whole name at once',
      'with Jon Doe (R) in Oslo',
      'with Ann Roe (R) in Oslo',
      'with [-Jon Doe-]{+Ann Roe+} (R) in Oslo'
    ],
    ['a name in a script without spaces', '中國最後領導人', '中國最高領導人', '中國[-最後-]{+最高+}領導人'],
    ['a word put in', 'in Burqin village', 'in Burqin old village', 'in Burqin {+old +}village'],
    ['nothing', 'the same', 'the same', 'the same'],
    ['a caption taken away', 'gone', '', '[-gone-]']
  ])('shows %s as a reader would mark it', (_, from, to, shown) => {
    expect(show(from, to)).toBe(shown)
  })

  test('of two long texts with nothing in common is one replacement, soon', () => {
    const count = 20_000
    const [from, to] = ['v', 'w'].map((letter) => Array.from({ length: count }, (_, at) => `${letter}${at}`).join(' '))
    const start = performance.now()
    expect(diffWords(from ?? '', to ?? '').map(({ kind }) => kind)).toEqual(['del', 'ins'])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
