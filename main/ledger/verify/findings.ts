import type { LedgerProblem } from '../../../shared/ledger/check-chain.ts'
import type { EntryRow } from '../entry-rows.ts'

/** What a check found so far: what is wrong, and what breaks nothing but should be known. */
export interface Findings {
  readonly problems: LedgerProblem[]
  readonly remarks: LedgerProblem[]
}

/** An entry as it is stored, with the text that is hashed for it. */
export interface CheckedEntry {
  readonly row: EntryRow
  /** The canonical text of the entry as it stands. */
  readonly text: string
  /** Its hash. */
  readonly computedHash: string
}

/** One thing a check looks at, entry after entry, in order. */
export interface EntryWatch {
  take(entry: CheckedEntry): void
  /** Called once, after the last entry. */
  end(): void
}
