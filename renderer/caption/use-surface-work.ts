import { useMemo } from 'react'
import { expandTyped } from '../../shared/codes/expand-typed.ts'
import { phrase } from '../messages/phrase.ts'
import { expandWithDraft } from '../state/expand-draft.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { SurfaceEvents } from './text-surface/create-surface.ts'

const cleaned = phrase('caption.paste-mended')

/** What every editor of a long text in the form does alike: codes are put in, pastes mended, words learnt. */
export function useSurfaceWork(): Pick<SurfaceEvents, 'expand' | 'onCleaned' | 'onLearn'> {
  const store = useDeskStore()
  return useMemo(
    () => ({
      expand: (typed, caret) => {
        const { draft } = store.getState()
        return draft === null ? null : expandTyped(typed, caret, expandWithDraft(draft, store.getState(), new Date()))
      },
      onCleaned: () => store.getState().say({ kind: 'note', words: cleaned }),
      onLearn: (word) => void store.getState().learnWord(word)
    }),
    [store]
  )
}
