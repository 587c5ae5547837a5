import type { HistoryHit } from '../../shared/contract/history-view.ts'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { PhotoHit } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'

/** What a person asks the history for, as typed. Moments are ISO texts. */
export interface HistorySearch {
  readonly text: string
  readonly by: string
  readonly field: FieldKey | null
  readonly notice: NoticeNumber | null
  readonly from: string | null
  readonly to: string | null
  /** What photos said at this moment; the other conditions but `text` then do not count. */
  readonly asOf: string | null
}

/** What was found: revisions that ever were, or what photos said at a moment. */
export type HistoryFound =
  | { readonly kind: 'ever'; readonly hits: readonly HistoryHit[]; readonly next: string | null }
  | { readonly kind: 'as-of'; readonly hits: readonly PhotoHit[] }

/** The search in history; kept while other screens show, so that a person comes back to it as it was. */
export interface HistorySearchSlice {
  readonly historySearch: HistorySearch
  readonly historyFound: HistoryFound | null
  readonly historyCursor: number
  readonly historySearching: boolean
  readonly historyProblem: string | null
  /** Changes what is asked for and asks; a search that runs is given up. */
  searchHistory(part: Partial<HistorySearch>): Promise<void>
  /** Asks for the page that follows, where there is one. */
  findMoreHistory(): Promise<void>
  setHistoryCursor(at: number): void
}
