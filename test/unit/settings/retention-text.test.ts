import { expect, it } from 'vitest'
import { parseRetention, writeRetention } from '../../../shared/settings/retention-text.ts'

it.each([
  ['all', { keep: 'all' }, 'all'],
  ['90 days', { keep: 'days', days: 90 }, '90 days'],
  ['1D', { keep: 'days', days: 1 }, '1 day'],
  ['20 GB', { keep: 'size', gigabytes: 20 }, '20 GB'],
  ['500mb', { keep: 'size', gigabytes: 0.5 }, '500 MB'],
  ['1.5 TB', { keep: 'size', gigabytes: 1500 }, '1500 GB']
] as const)('%s is a rule, and is written so that it can be typed again', (typed, rule, written) => {
  expect(parseRetention(typed)).toEqual(rule)
  expect(writeRetention(rule)).toBe(written)
  expect(parseRetention(written)).toEqual(rule)
})

it.each(['', 'none', '0 days', '1.5 days', '-3 days', '20', '0 GB', 'days', '99999 days', '1e9 GB'])(
  '%j is no rule',
  (typed) => {
    expect(parseRetention(typed)).toBeUndefined()
  }
)
