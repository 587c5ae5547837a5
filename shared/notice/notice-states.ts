import type { NoticeState } from '../contract/notice.ts'

/** The states in which a notice still asks something of the desk, in the order they are gone through. */
export const openStates = [
  'received',
  'values-unknown',
  'understood',
  'matched',
  'proposed',
  'applied',
  'duties-open'
] as const satisfies readonly NoticeState[]

/** The states in which a notice is done with. */
export const endedStates = [
  'closed',
  'rejected',
  'withdrawn',
  'superseded',
  'reinstated'
] as const satisfies readonly NoticeState[]

// A person may reopen what a person, or a mistake, ended; a kill that was taken back is killed again by a notice of its own.
const transitions: Readonly<Record<NoticeState, readonly NoticeState[]>> = {
  received: ['understood', 'values-unknown', ...endedStates],
  'values-unknown': ['understood', ...endedStates],
  understood: ['matched', ...endedStates],
  // A kill is applied by its locks, without a proposal.
  matched: ['proposed', 'applied', ...endedStates],
  proposed: ['applied', ...endedStates],
  // Back to the proposal when its change is undone.
  applied: ['duties-open', 'proposed', ...endedStates],
  'duties-open': ['proposed', ...endedStates],
  // Closed is not out of reach: its change can be undone, and the agency can take it back later.
  closed: [...openStates, 'withdrawn', 'reinstated'],
  rejected: openStates,
  withdrawn: openStates,
  superseded: openStates,
  reinstated: []
}

const open: ReadonlySet<NoticeState> = new Set(openStates)

/** True where a notice in this state still asks something of the desk. */
export function isOpenState(state: NoticeState): boolean {
  return open.has(state)
}

/** True where a notice can go from one state to the other in one step. */
export function canMove(from: NoticeState, to: NoticeState): boolean {
  return transitions[from].includes(to)
}

/**
 * The states a notice goes through on its way forward, the last one included; empty where it is there or further already, or has ended.
 *
 * A notice that is applied without anybody opening its proposal was matched and proposed all the same.
 */
export function stepsForward(from: NoticeState, to: (typeof openStates)[number]): readonly NoticeState[] {
  const way: readonly NoticeState[] = openStates.filter((state) => state === from || state !== 'values-unknown')
  const start = way.indexOf(from)
  return start < 0 ? [] : way.slice(start + 1, way.indexOf(to) + 1)
}
