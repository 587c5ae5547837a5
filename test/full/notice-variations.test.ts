import { describe, expect, test } from 'vitest'
import { checkVariations } from '../unit/notice/check-variations.ts'

describe('ten thousand ways to write the AFP amendment', () => {
  const count = 10_000
  const result = checkVariations(1_000_000, count)

  test('never give a wrong pair', () => {
    expect(result.wrongPairs).toEqual([])
  })

  test('are read exactly, 99.9 % at least', () => {
    expect(result.exact, result.missed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(Math.ceil(count * 0.999))
  })
})
