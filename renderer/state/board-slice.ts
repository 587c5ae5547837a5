import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Residue } from '../../shared/contract/residue.ts'

/** A search for what is left of a notice's wrong values, while it runs. */
export interface ResidueRun {
  readonly notice: NoticeNumber
  readonly done: number
  readonly total: number
}

/** The board of notices: where its cursor stands, and what searches for residue found. */
export interface BoardSlice {
  /** The notice under the board's cursor; kept while other screens show. */
  readonly boardCursor: NoticeNumber | null
  setBoardCursor(notice: NoticeNumber | null): void
  /** Notices a person handed in at this window: to them they are no news. */
  readonly handedIn: ReadonlySet<NoticeNumber>
  noteHandedIn(notices: readonly NoticeNumber[]): void
  /** The last search of each notice that was asked for; null where there was none. */
  readonly residues: ReadonlyMap<NoticeNumber, Residue | null>
  /** The search that runs, one at a time. */
  readonly residueRun: ResidueRun | null
  /** Asks for the result of a notice's last search. */
  loadResidue(notice: NoticeNumber): Promise<void>
  /** Searches again for what is left; a search that runs is given up. */
  searchResidue(notice: NoticeNumber): Promise<void>
  /** Gives up the search that runs; nothing is recorded of it. */
  stopResidue(): void
}
