import type { FormEvent } from 'react'
import { useCallback, useEffect } from 'react'
import { expandTyped } from '../../shared/codes/expand-typed.ts'
import { expandWithDraft } from '../state/expand-draft.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { putText } from './put-text.ts'

/** Puts codes and variables into any field of the form the moment their closing sign is typed; one undo of the field takes that back. */
export function useTypedCodes(): (event: FormEvent) => void {
  const store = useDeskStore()
  useEffect(() => {
    const { loadCodes } = store.getState()
    const load = (): void => void loadCodes()
    load()
    // A list that was edited in another window counts when the person comes back.
    window.addEventListener('focus', load)
    return () => window.removeEventListener('focus', load)
  }, [store])
  return useCallback(
    ({ target, nativeEvent }: FormEvent) => {
      const { draft } = store.getState()
      if (draft === null || !isTextField(target) || target.readOnly) return
      // Only what a person types: not a paste, an undo, or what was put in here.
      if (!(nativeEvent instanceof InputEvent) || nativeEvent.inputType !== 'insertText') return
      const { selectionStart: caret, value } = target
      if (caret === null || nativeEvent.data?.length !== 1) return
      const put = expandTyped(value, caret, expandWithDraft(draft, store.getState(), new Date()))
      if (put === null) return
      putText(target, { start: put.start, end: caret, text: put.text })
    },
    [store]
  )
}

function isTextField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
}
