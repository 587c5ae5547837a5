import { expect, test } from 'vitest'
import { readEmbargo } from '../../../shared/fields/read-embargo.ts'

test.each([
  ['2026-05-12T18:00:00+02:00', '2026-05-12T16:00:00.000Z'],
  ['2026-05-12T18:00:00Z', '2026-05-12T18:00:00.000Z'],
  // Without a zone, or without a time, the latest it can mean.
  ['2026-05-12T18:00:00', '2026-05-13T06:00:00.000Z'],
  ['2026-05-12', '2026-05-12T12:00:00.000Z'],
  ['2026-05', null],
  ['', null],
  ['tonight', null]
])('a release date of %s ends the embargo at %s', (releaseDate, ends) => {
  expect(readEmbargo(releaseDate)).toBe(ends)
})
