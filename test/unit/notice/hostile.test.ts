import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { hostileTexts } from './hostile-texts.ts'

// Each takes some milliseconds on a free core (npm run bench prints them); a pattern that goes back and forth takes
// minutes, so a second tells the two apart on a busy machine too.
const longest = 1000

describe('a text made to be slow', () => {
  test.each(hostileTexts(100_000))('of 100 kB ($name) is read in good time', ({ text }) => {
    const start = performance.now()
    parseNotice(text)
    expect(performance.now() - start).toBeLessThan(longest)
  })

  // Short texts pass the length limits that keep long ones out of some patterns.
  test.each([60, 150, 299, 399, 599])('of %i characters in each shape is read in good time', (length) => {
    const start = performance.now()
    for (const { text } of hostileTexts(length)) parseNotice(text.slice(0, length))
    expect(performance.now() - start).toBeLessThan(longest)
  })
})
