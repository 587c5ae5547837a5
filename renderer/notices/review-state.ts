import type { Proposal } from '../../shared/contract/notice.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import type { Decision, ReviewEdit, ReviewFilter } from './review-edit.ts'
import { filterEdits, listEdits } from './review-edit.ts'

/** The review of one notice: its proposal, what was decided, and where the cursor stands. */
export interface ReviewState {
  readonly proposal: Proposal | null
  readonly edits: readonly ReviewEdit[]
  readonly filter: ReviewFilter
  /** Key of the edit the cursor is on. */
  readonly cursor: string | null
  /** True while the cursor's edit is being reworded. */
  readonly rewording: boolean
}

/** What can happen in a review. */
export type ReviewAction =
  | { readonly type: 'proposed'; readonly proposal: Proposal }
  | { readonly type: 'decide'; readonly key: string; readonly decision: Decision; readonly goOn: boolean }
  | { readonly type: 'accept-exact' }
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'point'; readonly key: string }
  | { readonly type: 'next-open' }
  | { readonly type: 'filter'; readonly filter: ReviewFilter }
  | { readonly type: 'reword' }
  | { readonly type: 'reworded'; readonly to: FieldValue | null }

/** A review before its proposal has arrived. */
export const emptyReview: ReviewState = { proposal: null, edits: [], filter: 'all', cursor: null, rewording: false }

const change = (state: ReviewState, key: string, next: Partial<ReviewEdit>): ReviewState => ({
  ...state,
  edits: state.edits.map((edit) => (edit.key === key ? { ...edit, ...next } : edit))
})

const move = (state: ReviewState, by: number): ReviewState => {
  const shown = filterEdits(state.edits, state.filter)
  const at = shown.findIndex((edit) => edit.key === state.cursor)
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
  return next ? { ...state, cursor: next.key, rewording: false } : state
}

const nextOpen = (state: ReviewState): ReviewState => {
  const at = state.edits.findIndex((edit) => edit.key === state.cursor)
  const round = [...state.edits.slice(at + 1), ...state.edits.slice(0, at + 1)]
  const next = round.find((edit) => edit.decision === 'open')
  return next ? { ...state, cursor: next.key, filter: 'all', rewording: false } : state
}

/** The review after something happened. */
export function stepReview(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'proposed': {
      const edits = listEdits(action.proposal, state.edits)
      const held = edits.some((edit) => edit.key === state.cursor)
      return {
        ...state,
        proposal: action.proposal,
        edits,
        rewording: false,
        cursor: held ? state.cursor : (edits[0]?.key ?? null)
      }
    }
    case 'decide': {
      const decided = change(state, action.key, { decision: action.decision })
      return action.goOn ? move(decided, 1) : decided
    }
    case 'accept-exact':
      return {
        ...state,
        edits: state.edits.map((edit) => (edit.amendment.state === 'exact' ? { ...edit, decision: 'accepted' } : edit))
      }
    case 'move':
      return move(state, action.by)
    case 'point':
      return { ...state, cursor: action.key, rewording: state.rewording && state.cursor === action.key }
    case 'next-open':
      return nextOpen(state)
    case 'filter': {
      const shown = filterEdits(state.edits, action.filter)
      const held = shown.some((edit) => edit.key === state.cursor)
      return {
        ...state,
        filter: action.filter,
        rewording: false,
        cursor: held ? state.cursor : (shown[0]?.key ?? null)
      }
    }
    case 'reword':
      return { ...state, rewording: state.cursor !== null }
    case 'reworded': {
      const done = { ...state, rewording: false }
      return action.to === null || state.cursor === null
        ? done
        : change(done, state.cursor, { to: action.to, reworded: true, decision: 'accepted' })
    }
  }
}
