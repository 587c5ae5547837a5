import { useEffect, useRef } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { Proposal } from '../../shared/contract/notice.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { listNotMeant } from './review-edit.ts'
import type { ReviewState } from './review-state.ts'

/**
 * Notes on the notice which photos a person rejected that only their words tie to it, and which of them count again: they are no residue of it.
 * Searches again for what is left where that was searched before.
 */
export function useNotMeant({ proposal, edits }: ReviewState): void {
  const store = useDeskStore()
  const noted = useRef<{ readonly of: Proposal; readonly ids: ReadonlySet<PhotoId> } | null>(null)
  useEffect(() => {
    if (proposal === null) return
    const known =
      noted.current?.of === proposal
        ? noted.current.ids
        : new Set(proposal.amendments.filter(({ notMeant }) => notMeant).map(({ photoId }) => photoId))
    const ids = listNotMeant(edits)
    noted.current = { of: proposal, ids }
    const out = [...ids].filter((id) => !known.has(id))
    const back = [...known].filter((id) => !ids.has(id))
    if (out.length + back.length === 0) return
    const note = async (): Promise<void> => {
      const { engine, info, say, searchResidue } = store.getState()
      const { number: notice, residue } = proposal.notice
      const by = info ? { by: info.user } : {}
      try {
        if (out.length > 0) await engine.client.notices.setMeant({ notice, photoIds: out, meant: false, ...by })
        if (back.length > 0) await engine.client.notices.setMeant({ notice, photoIds: back, meant: true, ...by })
        if (residue !== null) await searchResidue(notice)
      } catch (error) {
        say({ kind: 'failure', words: describeFailure(error).words })
      }
    }
    void note()
  }, [edits, proposal, store])
}
