import { describe, expect, it } from 'vitest'
import type { NoticeState } from '../../../shared/contract/notice.ts'
import { noticeStateSchema } from '../../../shared/contract/notice.ts'
import { canMove, endedStates, isOpenState, openStates, stepsForward } from '../../../shared/notice/notice-states.ts'

const forward: Readonly<Record<(typeof openStates)[number], readonly NoticeState[]>> = {
  received: ['understood', 'values-unknown'],
  'values-unknown': ['understood'],
  understood: ['matched'],
  matched: ['proposed', 'applied'],
  proposed: ['applied'],
  applied: ['duties-open', 'proposed'],
  'duties-open': ['proposed']
}

const states = noticeStateSchema.options

describe('a notice', () => {
  it('is open or has ended in every state, never both', () => {
    expect([...openStates, ...endedStates].toSorted()).toEqual([...states].toSorted())
    expect(states.filter(isOpenState)).toEqual(states.filter((state) => openStates.some((open) => open === state)))
  })

  it.each(states.flatMap((from) => states.map((to) => ({ from, to }))))(
    'goes from $from to $to only where that step exists',
    ({ from, to }) => {
      expect(canMove(from, to)).toBe(mayGo(from, to))
    }
  )

  it('goes through every state on its way forward, and never back', () => {
    expect(stepsForward('received', 'applied')).toEqual(['understood', 'matched', 'proposed', 'applied'])
    expect(stepsForward('values-unknown', 'matched')).toEqual(['understood', 'matched'])
    expect(stepsForward('proposed', 'proposed')).toEqual([])
    expect(stepsForward('duties-open', 'applied')).toEqual([])
    for (const state of endedStates) expect(stepsForward(state, 'applied')).toEqual([])
    for (const from of openStates) {
      let at: NoticeState = from
      for (const next of stepsForward(from, 'duties-open')) {
        expect(canMove(at, next)).toBe(true)
        at = next
      }
    }
  })
})

// What the issue says, in other words than the table: forward, ended from anywhere open, opened again, taken back after it was closed.
function mayGo(from: NoticeState, to: NoticeState): boolean {
  if (from === 'reinstated') return false
  if (from === 'closed') return isOpenState(to) || to === 'withdrawn' || to === 'reinstated'
  if (from === 'rejected' || from === 'withdrawn' || from === 'superseded') return isOpenState(to)
  return !isOpenState(to) || forward[from].includes(to)
}
