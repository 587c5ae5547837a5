import { useMemo } from 'react'
import type { PendingExpansion } from '../../shared/codes/expand-typed.ts'
import { findPending } from '../../shared/codes/expand-typed.ts'
import { expandWithDraft } from '../state/expand-draft.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** What the code or variable before the caret will become when it is closed; null where none is under way. */
export function usePendingCode(text: string, caret: number): PendingExpansion | null {
  const store = useDeskStore()
  const draft = useDesk((desk) => desk.draft)
  const codes = useDesk((desk) => desk.codes)
  return useMemo(
    () =>
      draft === null
        ? null
        : findPending(text, caret, { ...expandWithDraft(draft, store.getState(), new Date()), codes }),
    [store, draft, codes, text, caret]
  )
}
