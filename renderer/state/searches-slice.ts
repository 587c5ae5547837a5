import type { SavedSearch, SearchId } from '../../shared/contract/searches.ts'

/** The saved searches of the desk, and the one on show. */
export interface SearchesSlice {
  /** By name; null until told. */
  readonly searches: readonly SavedSearch[] | null
  /** The search the list came from; narrowing it further keeps it on. */
  readonly searchId: SearchId | null
  reloadSearches(): Promise<void>
  /** Shows the photos of a search in its order, on the contact sheet. */
  showSearch(id: SearchId): void
  /** Leaves the search: the list is about to be another one. */
  leaveSearch(): void
  /** Saves what is on show under a name. */
  saveSearch(name: string): Promise<void>
  renameSearch(id: SearchId, name: string): Promise<void>
  removeSearch(id: SearchId): Promise<void>
}
