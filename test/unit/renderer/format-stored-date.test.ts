import { expect, test } from 'vitest'
import { formatStoredDate } from '../../../renderer/ui/format-stored-date.ts'

test.each([
  ['2026-05-12T05:48:31+00:00', '2026-05-12 05:48:31 +00:00'],
  ['2026-05-12T05:48:31.250Z', '2026-05-12 05:48:31 +00:00'],
  ['2026-05-12T05:48', '2026-05-12 05:48'],
  ['2026-05-12', '2026-05-12'],
  ['in May', 'in May']
])('the date %s is read as %s', (stored, shown) => {
  expect(formatStoredDate(stored)).toBe(shown)
})
