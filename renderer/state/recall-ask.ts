import type { PhotoId } from '../../shared/contract/identifiers.ts'

/** What a person asks to be called back: photos, words or a period. What is not asked by now stays, to be gone back to. */
export interface RecallAsk {
  readonly by: 'photos' | 'words' | 'dates'
  readonly photoIds: readonly PhotoId[]
  readonly words: string
  /** ISO text; null where the period has no such end. It narrows photos and words, too. */
  readonly since: string | null
  readonly until: string | null
}
