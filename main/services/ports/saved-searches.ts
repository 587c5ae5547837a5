import type { SearchContent, SearchId } from '../../../shared/contract/searches.ts'

/** A search with a name. */
export interface SearchRecord extends SearchContent {
  readonly id: SearchId
  readonly name: string
  readonly at: string
}

/** The desk's saved searches. Names are unique. */
export interface SearchRecords {
  /** By name, without regard to case. */
  list(): Promise<readonly SearchRecord[]>
  /** Adds a search, or replaces the one with its id. Throws where another has its name. */
  put(search: SearchRecord): Promise<void>
  /** False where there is none. */
  remove(id: SearchId): Promise<boolean>
}
