import { describe, expect, test } from 'vitest'
import { compareRevisions } from '../../../renderer/history/compare-revisions.ts'
import type { Revision } from '../../../shared/contract/history.ts'

const revision = (number: number, fields: Revision['fields']): Revision => ({
  revision: number,
  at: '2026-05-12T09:00:00.000Z',
  by: 'D. Achterberg',
  kind: number === 1 ? 'seen' : 'edit',
  reason: '',
  notice: null,
  change: null,
  of: null,
  sha256: 'a'.repeat(64),
  fields
})

const revisions = [
  revision(1, {}),
  revision(2, { city: { from: 'Burqa', to: 'Burqin' }, headline: { to: 'Protest' } }),
  revision(3, { city: { from: 'Burqin', to: 'Burqa' }, headline: { from: 'Protest', to: 'Protests' } })
]

describe('two revisions compared', () => {
  test('say the first old and the last new value over all revisions between', () => {
    expect(compareRevisions(revisions, 1, 3)).toEqual({ headline: { to: 'Protests' } })
    expect(compareRevisions(revisions, 2, 3)).toEqual(revisions[2]?.fields)
  })

  test('the other way round old and new change places', () => {
    expect(compareRevisions(revisions, 3, 2)).toEqual({
      city: { from: 'Burqa', to: 'Burqin' },
      headline: { from: 'Protests', to: 'Protest' }
    })
  })

  test('a revision does not differ from itself', () => {
    expect(compareRevisions(revisions, 2, 2)).toEqual({})
  })
})
