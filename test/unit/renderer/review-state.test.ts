import { describe, expect, test } from 'vitest'
import { countAccepted, listNotMeant, nameEdits } from '../../../renderer/notices/review-edit.ts'
import type { ReviewAction } from '../../../renderer/notices/review-state.ts'
import { emptyReview, stepReview } from '../../../renderer/notices/review-state.ts'
import { makeAmendment, makeProposal } from './make-proposal.ts'

const proposal = makeProposal([
  makeAmendment({ fileName: 'a.jpg' }),
  makeAmendment({ fileName: 'b.jpg', state: 'needs-you', why: ['Text only'] }),
  makeAmendment({ fileName: 'c.jpg', state: 'conflict' }),
  makeAmendment({ fileName: 'a.jpg', field: 'caption' })
])
const reviewAfter = (...actions: readonly ReviewAction[]) =>
  actions.reduce(stepReview, stepReview(emptyReview, { type: 'proposed', proposal }))

describe('the review of a notice', () => {
  test('puts conflicts first, then what waits for a person, then exact edits, and accepts only the exact ones', () => {
    expect(
      reviewAfter().edits.map(({ amendment, decision }) => [amendment.fileName, amendment.field, decision])
    ).toEqual([
      ['c.jpg', 'city', 'open'],
      ['b.jpg', 'city', 'open'],
      ['a.jpg', 'city', 'accepted'],
      ['a.jpg', 'caption', 'accepted']
    ])
  })

  test('a photo found by its words alone is not meant once all its edits are rejected, and starts so when it was said before', () => {
    const notMeant = { at: '2026-05-12T09:00:00.000Z', by: 'Anna' }
    const edits = (['city', 'caption'] as const).map((field) => makeAmendment({ fileName: 'w.jpg', field }))
    const named = makeAmendment({ fileName: 'id.jpg', match: 'picture-id', state: 'needs-you' })
    const said = makeAmendment({ fileName: 'said.jpg', state: 'needs-you', notMeant })
    const start = stepReview(emptyReview, { type: 'proposed', proposal: makeProposal([...edits, named, said]) })
    const reject = (state: typeof start, key: string) =>
      stepReview(state, { type: 'decide', key, decision: 'rejected', goOn: false })
    expect([...listNotMeant(start.edits)]).toEqual(['said.jpg'])
    const half = ['w.jpg city', 'id.jpg city'].reduce(reject, start)
    expect([...listNotMeant(half.edits)]).toEqual(['said.jpg'])
    expect([...listNotMeant(reject(half, 'w.jpg caption').edits)].toSorted()).toEqual(['said.jpg', 'w.jpg'])
  })

  test('the apply button counts edits and photos', () => {
    const count = countAccepted(reviewAfter().edits)
    expect(count).toEqual({ edits: 2, photos: 1, open: 2 })
    expect(nameEdits(count)).toBe('2 edits to 1 photo')
    expect(nameEdits({ edits: 1, photos: 1 })).toBe('1 edit to 1 photo')
  })

  test('a decision by key goes on to the next edit, a tick stays', () => {
    const start = reviewAfter()
    const first = start.cursor ?? ''
    const decided = stepReview(start, { type: 'decide', key: first, decision: 'rejected', goOn: true })
    expect(decided.edits[0]?.decision).toBe('rejected')
    expect(decided.cursor).toBe(start.edits[1]?.key)
    expect(stepReview(start, { type: 'decide', key: first, decision: 'accepted', goOn: false }).cursor).toBe(first)
  })

  test('F6 goes round the edits that are still open and skips the decided', () => {
    const start = reviewAfter()
    const once = stepReview(start, { type: 'next-open' })
    expect(once.cursor).toBe(start.edits[1]?.key)
    expect(stepReview(once, { type: 'next-open' }).cursor).toBe(start.edits[0]?.key)
  })

  test('a wording of a person is accepted and kept when the same edit is proposed again', () => {
    const worded = reviewAfter({ type: 'reword' }, { type: 'reworded', to: 'Burqin village' })
    const again = stepReview(worded, { type: 'proposed', proposal })
    expect(again.edits[0]).toMatchObject({ to: 'Burqin village', reworded: true, decision: 'accepted' })
  })

  test('a wording is dropped when the photo has another revision meanwhile', () => {
    const worded = reviewAfter({ type: 'reworded', to: 'Burqin village' })
    const moved = makeProposal([makeAmendment({ fileName: 'c.jpg', state: 'conflict', revision: 2 })])
    expect(stepReview(worded, { type: 'proposed', proposal: moved }).edits[0]).toMatchObject({
      to: 'Burqin',
      decision: 'open'
    })
  })

  test('the cursor stops at both ends of what the filter shows', () => {
    const exact = reviewAfter({ type: 'filter', filter: 'exact' })
    expect(exact.cursor).toBe(exact.edits[2]?.key)
    expect(stepReview(exact, { type: 'move', by: -5 }).cursor).toBe(exact.edits[2]?.key)
    expect(stepReview(exact, { type: 'move', by: 9 }).cursor).toBe(exact.edits[3]?.key)
  })

  test('a rejected exact edit is accepted again with all exact ones', () => {
    const key = reviewAfter().edits[2]?.key ?? ''
    const rejected = reviewAfter({ type: 'decide', key, decision: 'rejected', goOn: false })
    expect(countAccepted(stepReview(rejected, { type: 'accept-exact' }).edits).edits).toBe(2)
  })
})
