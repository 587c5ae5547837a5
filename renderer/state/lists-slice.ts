import type { TermListFacts } from '../../shared/contract/lists.ts'
import type { TermListKind } from '../../shared/lists/term-list-kind.ts'
import type { PlacedTerm } from '../../shared/lists/term-tree.ts'

/** A list of the desk, ready to be searched. */
export interface LoadedList {
  readonly facts: TermListFacts
  readonly terms: readonly PlacedTerm[]
}

/** The desk's lists, as they were when last asked for. */
export interface ListsSlice {
  readonly lists: readonly LoadedList[]
  /** Asks the engine again; only lists that were imported anew are read. */
  loadLists(): Promise<void>
  /** Takes in a file a person chose; says what became of it. */
  importList(file: File, kind: TermListKind): Promise<void>
  /** Gives a list as a text file to be saved. */
  exportList(name: string): Promise<void>
  removeList(name: string): Promise<void>
}
