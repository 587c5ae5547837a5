import type { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FilePlace } from '../../../shared/contract/file-work.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** A photo, and where its files go: its sidecars, then the photo itself. */
export interface PlannedMove {
  readonly photo: PhotoRecord
  readonly files: readonly FilePlace[]
}

/** A photo of file work before it is done: it goes, or stays with a reason. */
export type FilePlanEntry = PlannedMove | { readonly photo: PhotoRecord; readonly refusal: DeskError }

/** File work before it is done. */
export interface PlannedWork {
  /** In the order asked for. */
  readonly entries: readonly FilePlanEntry[]
  /** What goes, in an order in which no name is taken when its turn comes. */
  readonly moves: readonly PlannedMove[]
  /** Codes and variables nobody knows. */
  readonly unknown: readonly string[]
}
