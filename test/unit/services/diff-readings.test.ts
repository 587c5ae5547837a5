import { describe, expect, it } from 'vitest'
import { diffReadings } from '../../../main/services/photos/diff-readings.ts'
import { readingOf, readingsOf } from './reading-of.ts'

describe('old and new values of a write', () => {
  it('names only the fields that changed, an absent side where there was no value', () => {
    const before = readingsOf({ city: 'Oslo', state: 'Viken', caption: 'Words' })
    const after = readingsOf({ city: 'Bergen', caption: 'Words', keywords: ['ice'] })
    expect(diffReadings(before, after)).toEqual({
      city: { from: 'Oslo', to: 'Bergen' },
      state: { from: 'Viken' },
      keywords: { to: ['ice'] }
    })
  })

  it('names a field whose copies were only reconciled, with the same value on both sides', () => {
    const before = {
      city: readingOf([
        ['xmp', 'Oslo'],
        ['iim', 'Olso']
      ])
    }
    expect(diffReadings(before, readingsOf({ city: 'Oslo' }))).toEqual({ city: { from: 'Oslo', to: 'Oslo' } })
  })

  it('does not take a block that was renamed for a change', () => {
    const before = readingsOf({ city: 'Oslo' })
    const after = structuredClone(before)
    for (const copy of after.city?.copies ?? []) copy.block = `${copy.block}:Copy1`
    expect(diffReadings(before, after)).toEqual({})
  })
})
