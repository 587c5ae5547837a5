import { describe, expect, test } from 'vitest'
import { compareRevisions } from '../../../../renderer/history/compare-revisions.ts'
import { makeRevision } from './make-revision.ts'

const revisions = [
  makeRevision(1),
  makeRevision(2, { fields: { city: { from: 'Burqa', to: 'Burqin' }, headline: { to: 'Protest' } } }),
  makeRevision(3, { fields: { city: { from: 'Burqin', to: 'Burqa' }, headline: { from: 'Protest', to: 'Protests' } } })
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
