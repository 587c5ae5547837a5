import { describe, expect, test } from 'vitest'
import { findInForce } from '../../../../renderer/history/find-in-force.ts'
import { readAsOf, writeAsOf } from '../../../../renderer/history/read-as-of.ts'
import { makeRevision } from './make-revision.ts'

const now = new Date(2026, 4, 12, 16, 30, 0)

describe('the moment a person asks for', () => {
  const moments: readonly (readonly [string, string])[] = [
    ['2026-05-12 14:05', '2026-05-12 14:05:00'],
    ['2026-05-12T14:05:09', '2026-05-12 14:05:09'],
    ['14:05', '2026-05-12 14:05:00'],
    [' 9:05 ', '2026-05-12 09:05:00'],
    ['2017-05-04', '2017-05-04 23:59:59']
  ]
  test.each(moments)('%s is %s of the desk’s own clock', (typed, read) => {
    expect(writeAsOf(readAsOf(typed, now) ?? new Date(0))).toBe(read)
  })

  test('a moment with its own zone is taken as it is', () => {
    expect(readAsOf('2026-05-12T12:05:00.000Z', now)?.toISOString()).toBe('2026-05-12T12:05:00.000Z')
    expect(writeAsOf(readAsOf('2026-05-12', now, 'first') ?? now)).toBe('2026-05-12 00:00:00')
  })

  const wrong = ['', 'yesterday', '2026-02-31', '2026-13-01 10:00', '25:10', '10:61', '12 May 2026', '2026-05-12T']
  test.each(wrong)('“%s” is no moment, and none is guessed', (typed) => {
    expect(readAsOf(typed, now)).toBeNull()
  })
})

describe('what was in force at a moment', () => {
  const at = (minute: number) => new Date(2026, 4, 12, 9, minute).toISOString()
  const revisions = [makeRevision(1, { at: at(0) }), makeRevision(2, { at: at(10) }), makeRevision(3, { at: at(20) })]

  test('is the last revision made by then, the one of that very moment too', () => {
    expect(findInForce(revisions, new Date(at(10)))).toBe(2)
    expect(findInForce(revisions, new Date(at(15)))).toBe(2)
    expect(findInForce(revisions, now)).toBe(3)
  })

  test('is nothing before the desk saw the photo', () => {
    expect(findInForce(revisions, new Date(2026, 4, 12, 8, 59))).toBeNull()
  })
})
