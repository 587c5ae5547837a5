import type { CredentialsSlice } from './credentials-slice.ts'
import type { SliceCreator } from './desk-state.ts'

/** The question before content credentials are broken. */
export const createCredentialsSlice: SliceCreator<CredentialsSlice> = (set) => {
  let answer: ((breakThem: boolean) => void) | null = null
  const settle = (breakThem: boolean): void => {
    const asked = answer
    answer = null
    set({ breaking: null })
    asked?.(breakThem)
  }
  return {
    breaking: null,
    askBreaking: (photos) => {
      if (photos.length === 0) return Promise.resolve(true)
      // Who asks again while a question stands takes its place: nothing was agreed to.
      settle(false)
      return new Promise((resolve) => {
        answer = resolve
        set({ breaking: photos })
      })
    },
    answerBreaking: settle
  }
}
