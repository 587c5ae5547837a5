import type { Dispatch } from 'react'
import { useCallback, useEffect, useReducer, useState } from 'react'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { findSigned } from '../state/find-signed.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { countAccepted, nameEdits } from './review-edit.ts'
import type { ReviewAction, ReviewState } from './review-state.ts'
import { emptyReview, stepReview } from './review-state.ts'
import { useNotMeant } from './use-not-meant.ts'

/** A review at work: its state, and what a person can ask of it. */
export interface Review {
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAction>
  readonly cutBoilerplate: boolean
  readonly setCutBoilerplate: (cut: boolean) => void
  readonly applying: boolean
  /** Why the proposal could not be made, or null. */
  readonly problem: string | null
  readonly apply: () => Promise<void>
  readonly reload: () => Promise<void>
}

/** The review of a notice: asks for the proposal, keeps decisions, applies what was accepted as one change. */
export function useReview(notice: NoticeNumber): Review {
  const store = useDeskStore()
  const engine = useDesk((desk) => desk.engine)
  const [state, dispatch] = useReducer(stepReview, emptyReview)
  const usual = useDesk((desk) => desk.settings?.cutBoilerplate ?? true)
  const [chosen, setCutBoilerplate] = useState<boolean | null>(null)
  const cutBoilerplate = chosen ?? usual
  const [applying, setApplying] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const reload = useCallback(async () => {
    try {
      const proposal = await engine.client.notices.propose({ notice, cutBoilerplate })
      dispatch({ type: 'proposed', proposal })
      setProblem(null)
      const user = store.getState().info?.user
      if (proposal.notice.state === 'matched')
        await engine.client.notices.open({ notice, ...(user ? { by: user } : {}) })
    } catch (error) {
      setProblem(describeFailure(error).words)
    }
  }, [engine, notice, cutBoilerplate, store])

  useEffect(() => {
    void reload()
  }, [reload])

  useNotMeant(state)

  const apply = useCallback(async () => {
    const accepted = state.edits.filter((edit) => edit.decision === 'accepted')
    if (accepted.length === 0) return
    setApplying(true)
    const { info, rememberChange, say, askBreaking, searchResidue } = store.getState()
    try {
      const signed = await findSigned(
        engine.client,
        accepted.map(({ amendment }) => amendment.photoId)
      )
      if (!(await askBreaking(signed))) return
      const result = await engine.client.notices.apply({
        notice,
        amendments: accepted.map(({ amendment: { photoId, revision, field }, to }) => ({
          photoId,
          revision,
          field,
          to
        })),
        reason: '',
        ...(signed.length > 0 ? { breakCredentials: true } : {}),
        ...(info ? { by: info.user } : {})
      })
      const done = new Set(result.done.map((photo) => photo.photoId))
      const written = countAccepted(accepted.filter((edit) => done.has(edit.amendment.photoId)))
      if (result.change !== null) {
        rememberChange({ change: result.change, words: `Applied ${nameEdits(written)}` }, true)
        void searchResidue(notice)
      }
      for (const failure of result.failed) say({ kind: 'failure', words: failure.message })
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    } finally {
      setApplying(false)
    }
    await reload()
  }, [engine, notice, reload, state.edits, store])

  return { state, dispatch, cutBoilerplate, setCutBoilerplate, applying, problem, apply, reload }
}
