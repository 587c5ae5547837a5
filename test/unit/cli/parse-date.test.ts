import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../main/cli/parse-date.ts'

describe('a date on the command line', () => {
  test.each([
    ['2017-05-04', '2017-05-04T00:00:00.000Z', '2017-05-04T23:59:59.999Z'],
    ['2017-05-04 14:05', '2017-05-04T14:05:00.000Z', '2017-05-04T14:05:59.999Z'],
    ['2017-05-04T14:05Z', '2017-05-04T14:05:00.000Z', '2017-05-04T14:05:59.999Z'],
    ['2017-05-04T14:05:31+02:00', '2017-05-04T12:05:31.000Z', '2017-05-04T12:05:31.999Z'],
    ['2017-05-04T14:05:31.250Z', '2017-05-04T14:05:31.250Z', '2017-05-04T14:05:31.250Z']
  ])('%s is from %s to %s', (text, first, last) => {
    expect([parseDate(text, '--at', 'first'), parseDate(text, '--at', 'last')]).toEqual([first, last])
  })

  test.each(['', 'yesterday', '4.5.2017', '2017-13-01', '2017-02-30', '2017-05-04T25:00', '2017-05'])(
    '%j is none, and how to write one is said',
    (text) => {
      expect(() => parseDate(text, '--from', 'first')).toThrow(/--from .* is no date.*2017-05-04/)
    }
  )
})
