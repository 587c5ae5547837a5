import type { CharsetReading } from '../../../shared/contract/charset.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { Revision } from '../../../shared/contract/history.ts'
import type { HistoryQuery } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { SidecarFile } from './metadata-reader.ts'

/** What made a revision and what changed, with the hash of its exact bytes (in the vault from the moment a change is planned). */
export interface RevisionEntry extends Revision {
  readonly photoId: PhotoId
  /** The photo's sidecars at that moment; null where the desk did not yet record them. */
  readonly sidecars: readonly SidecarState[] | null
}

/** The metadata of a photo at one moment. */
export interface RevisionRecord extends RevisionEntry {
  readonly readings: FieldReadings
  /** How the text of each IIM block was read; null where the desk did not yet record it. */
  readonly charsets: readonly CharsetReading[] | null
}

/** Which bytes a photo had at a revision, and what brought them. */
export type RevisionFiles = Pick<
  RevisionEntry,
  'photoId' | 'revision' | 'at' | 'change' | 'notice' | 'sha256' | 'sidecars'
>

/** A sidecar at the moment of a revision. */
export type SidecarState = Pick<SidecarFile, 'path' | 'sha256'>

/** Where a revision stands among all of them. */
export type RevisionPlace = Pick<RevisionRecord, 'at' | 'photoId' | 'revision'>

/** Every revision of every photo. */
export interface RevisionRecords {
  /** Adds a revision, whose photo must be there; throws where the photo has this revision already. */
  insert(revision: RevisionRecord): Promise<void>
  /** All revisions of a photo, oldest first. */
  of(photoId: PhotoId): Promise<readonly RevisionRecord[]>
  /** As `of`, without the readings, which are most of what a revision is; all of them, or so many from one revision on. */
  entries(
    photoId: PhotoId,
    range?: { readonly from: number; readonly limit: number }
  ): Promise<readonly RevisionEntry[]>
  /** The revision each of these photos had at a moment; none for a photo the desk had not seen by then. */
  at(photoIds: readonly PhotoId[], moment: string): Promise<readonly RevisionRecord[]>
  /** One revision of a photo. */
  get(photoId: PhotoId, revision: number): Promise<RevisionRecord | undefined>
  /**
   * A page of the revisions that were looked for, newest first (then by photo and number, downwards), after this place. As `photos.holding` it
   * finds texts ignoring case and accents, in any field; the caller checks words and fields itself.
   */
  search(
    query: HistoryQuery,
    page: { readonly after: RevisionPlace | null; readonly limit: number }
  ): Promise<readonly RevisionRecord[]>
  /**
   * Empties a revision on legal order: its reason and what it changed (`changes`), also what it says, in the record and in the search (`all`). That
   * it was, by whom, and its bytes' hash stay. Does nothing where there is none.
   */
  erase(photoId: PhotoId, revision: number, what: 'changes' | 'all'): Promise<void>
  /** The photos that had one of these bytes at some revision, themselves or in a sidecar. */
  bearing(sha256: string): Promise<readonly PhotoId[]>
  /** Which bytes every photo had at every revision: photo by photo, oldest first. */
  files(): AsyncIterable<RevisionFiles>
}
