import { expect, test } from 'vitest'
import { layOutProposal } from '../../../main/cli/lay-out-proposal.ts'
import { makeAmendment, makeProposal } from '../renderer/make-proposal.ts'

test('a proposal on the command line says how sure each photo is meant, and how far the looks had got', () => {
  const notMeant = { at: '2026-05-12T09:00:00.000Z', by: 'Anna' }
  const amendments = [
    makeAmendment({ fileName: 'a.jpg', match: 'look', matchText: 'Same look' }),
    makeAmendment({ fileName: 'b.jpg', notMeant })
  ]
  const { photoId, path, fileName, imageKey } = makeAmendment({ fileName: 'c.jpg' })
  const named = { match: 'picture-id', matchText: 'Picture id C', locked: true } as const
  const lines = layOutProposal({
    ...makeProposal(amendments),
    matched: [{ photoId, path, fileName, imageKey, ...named }],
    looks: { made: 621, pictures: 1000 }
  })
  for (const said of [
    '/photos/a.jpg  (likely: Same look)',
    '/photos/b.jpg  (not sure: Text only; not meant, by Anna)',
    '/photos/c.jpg  (sure: Picture id C, locked)  nothing to change',
    'look: 62 % checked, 379 of 1000 pictures to come'
  ])
    expect(lines).toContain(said)
})
