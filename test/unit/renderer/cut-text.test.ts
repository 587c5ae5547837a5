import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutEnd, cutMiddle } from '../../../renderer/ui/cut-text.ts'

/** Every UTF-16 unit is one wide: enough to see where a cut falls. */
const measure = (text: string): number => text.length

// Every code point, lone surrogates among them.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes))

describe('a text cut to its place', () => {
  test.each([
    ['Élodie Marchessault-Leroux', 30, 'Élodie Marchessault-Leroux'],
    ['Élodie Marchessault-Leroux', 10, 'Élodie Ma…'],
    ['Élodie Marchessault-Leroux', 8, 'Élodie…'],
    ['Élodie', 0, '…']
  ])('%s in %i is %s', (text, width, shown) => {
    expect(cutEnd(text, width, measure)).toBe(shown)
  })

  test('never cuts a character in half and never grows', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const shown = cutEnd(text, width, measure)
        expect(shown.length).toBeLessThanOrEqual(Math.max(width, text.length))
        if (text.isWellFormed()) expect(shown.isWellFormed()).toBe(true)
      })
    )
  })
})

describe('a file name cut to its place', () => {
  test.each([
    ['000_36QX8AJ.jpg', 20, '000_36QX8AJ.jpg'],
    ['RC2Q7KA4T1XW_RTRMADP_3_BRITAIN-STONES.JPG', 18, 'RC2Q7KA…STONES.JPG'],
    ['short.jpg', 4, 'short.jpg']
  ])('%s in %i is %s', (name, width, shown) => {
    expect(cutMiddle(name, width, measure)).toBe(shown)
  })
})
