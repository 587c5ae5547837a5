import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { hostileTexts } from './hostile-texts.ts'

// Each takes some milliseconds on a free core (npm run bench prints them, where the goal is 50); a pattern that goes back
// and forth takes minutes. Processor time of this thread is counted in microseconds: other programs make it no longer.
const longest = 1_000_000
const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return user + system
}

describe('a text made to be slow', () => {
  test.each(hostileTexts(100_000))('of 100 kB ($name) is read in good time', ({ text }) => {
    const start = processorTime()
    parseNotice(text)
    expect(processorTime() - start).toBeLessThan(longest)
  })

  // Short texts pass the length limits that keep long ones out of some patterns.
  test.each([60, 150, 299, 399, 599])('of %i characters in each shape is read in good time', (length) => {
    const start = processorTime()
    for (const { text } of hostileTexts(length)) parseNotice(text.slice(0, length))
    expect(processorTime() - start).toBeLessThan(longest)
  })
})
