import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { makeAfpVariation } from './afp-variations.ts'
import { checkVariations } from './check-variations.ts'

describe('a thousand ways to write the AFP amendment', () => {
  const count = 1000
  const result = checkVariations(1, count)

  test('never give a wrong pair', () => {
    expect(result.wrongPairs).toEqual([])
  })

  test('are read exactly, 99.9 % at least', () => {
    expect(result.exact, result.missed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(Math.ceil(count * 0.999))
  })

  test('leave readers nothing of the notice', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { text, made } = makeAfpVariation(seed)
      expect(parseNotice(text).readersText, made).not.toMatch(/metadat|métadonn|metadad|AFP systems|third parties/i)
    }
  })
})
