import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from '../../../shared/caption/merge.ts'
import { anyText } from './any-caption.ts'

const base = 'A man walks in Burqa village, West Bank, on Saturday. / AFP PHOTO / Jo DOE'

describe('a merge of two edits', () => {
  test('gives way to the side that changed something', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, edited) => {
        expect(mergeTexts(text, text, edited)).toEqual({ text: edited })
        expect(mergeTexts(text, edited, text)).toEqual({ text: edited })
        expect(mergeTexts(text, edited, edited)).toEqual({ text: edited })
      }),
      { numRuns: 300, seed: 21 }
    )
  })

  test('does not care which side is ours', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, ours, theirs) => {
        const one = mergeTexts(text, ours, theirs)
        const other = mergeTexts(text, theirs, ours)
        expect('text' in one).toBe('text' in other)
        if ('text' in one) expect(other).toEqual(one)
      }),
      { numRuns: 300, seed: 22 }
    )
  })

  test('never sets two equal texts against each other', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, ours, theirs) => {
        const merged = mergeTexts(text, ours, theirs)
        if ('text' in merged) return
        expect(merged.conflict.filter(({ kind }) => kind === 'conflict').length).toBeGreaterThan(0)
        for (const part of merged.conflict) {
          if (part.kind === 'conflict') expect(part.ours).not.toBe(part.theirs)
        }
      }),
      { numRuns: 300, seed: 23 }
    )
  })

  test('takes both when they changed words apart from each other', () => {
    const merged = mergeTexts(base, base.replace('Burqa', 'Burqin'), base.replace('Saturday', 'Sunday'))
    expect(merged).toEqual({ text: base.replace('Burqa', 'Burqin').replace('Saturday', 'Sunday') })
  })

  test('makes the same change once', () => {
    const both = base.replace('Burqa', 'Burqin')
    expect(mergeTexts(base, `${both}.`, both)).toEqual({ text: `${both}.` })
  })

  test('is a conflict when both changed one word, with the rest settled', () => {
    expect(mergeTexts(base, base.replace('Burqa', 'Burqin'), base.replace('Burqa', 'Burka'))).toEqual({
      conflict: [
        { kind: 'settled', text: 'A man walks in ' },
        { kind: 'conflict', base: 'Burqa', ours: 'Burqin', theirs: 'Burka' },
        { kind: 'settled', text: ' village, West Bank, on Saturday. / AFP PHOTO / Jo DOE' }
      ]
    })
  })

  test('is a conflict when they changed words next to each other', () => {
    const merged = mergeTexts(base, base.replace('Burqa', 'Burqin'), base.replace('village', 'town'))
    expect(merged).toHaveProperty('conflict')
  })
})
