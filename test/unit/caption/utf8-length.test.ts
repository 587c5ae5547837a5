import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureUtf8 } from '../../../shared/caption/utf8-length.ts'
import { anyText } from './any-caption.ts'

describe('the length of a caption in bytes', () => {
  test('is what an encoder writes, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(measureUtf8(text)).toBe(new TextEncoder().encode(text).length)
      }),
      { numRuns: 500, seed: 31 }
    )
  })

  test.each([
    ['', 0],
    ['Burqa', 5],
    ['Astana – été', 16],
    ['北京', 6],
    ['🦊', 4],
    ['\ud83e', 3],
    ['\udd8a\ud83e', 6]
  ])('of %j is %i', (text, bytes) => {
    expect(measureUtf8(text)).toBe(bytes)
  })
})
