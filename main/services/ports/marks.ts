import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Actor } from './ledger.ts'

/** Marks to put on photos; what is not given stays as it is. Colour class 0–8, stars 0–5. */
export interface GivenMarks {
  readonly colourClass?: number | undefined
  readonly stars?: number | undefined
  readonly tagged?: boolean | undefined
}

/** A photo's marks, each. */
export interface WholeMarks {
  readonly colourClass: number
  readonly stars: number
  readonly tagged: boolean
}

/** Marks of a photo that stand in the catalog alone until they are written into its file. */
export interface WaitingMarks extends GivenMarks {
  readonly photoId: PhotoId
  /** New each time the photo is marked: what was written is only settled where nobody marked the photo since. */
  readonly markId: string
  readonly at: string
  readonly actor: Actor
  /** Why the last attempt to write them failed; null before the first one. */
  readonly failure: { readonly code: DeskErrorCode; readonly message: string } | null
}

/** What keeps a photo from being marked, as far as the catalog's narrow columns tell. */
export interface MarkablePhoto extends WholeMarks {
  readonly id: PhotoId
  readonly path: string
  readonly fileName: string
  readonly locked: boolean
  readonly missing: boolean
}

/** Marks that are not yet in their files. They show at once wherever a photo's marks do, and outlive the engine. */
export interface MarkRecords {
  /** The photos with these ids, in no order, with the marks they show now. */
  those(ids: readonly PhotoId[]): Promise<readonly MarkablePhoto[]>
  /** Puts marks on photos, over what waits of them already; all or none. */
  put(request: {
    readonly photoIds: readonly PhotoId[]
    readonly marks: GivenMarks
    readonly markId: string
    readonly at: string
    readonly actor: Actor
  }): Promise<void>
  /** What waits, oldest first, at most `limit`. */
  waiting(limit: number): Promise<readonly WaitingMarks[]>
  count(): Promise<number>
  /** Takes away what waits of these photos, where it is still what was put with that id; the photo then shows its file's own marks. */
  settle(written: readonly Pick<WaitingMarks, 'photoId' | 'markId'>[]): Promise<void>
  /** Records why marks could not be written; they go on waiting. */
  fail(
    failed: readonly (Pick<WaitingMarks, 'photoId' | 'markId'> & { readonly failure: WaitingMarks['failure'] })[]
  ): Promise<void>
}
