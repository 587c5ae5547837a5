import type { NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoKey } from '../../../shared/notice/photo-key.ts'

/** The keys of the desk's photos; they follow each photo's record by themselves. */
export interface PhotoKeyRecords {
  /** The photos that bear one of these keys, missing ones too, each with the keys it was found by. */
  bearing(keys: readonly PhotoKey[]): Promise<ReadonlyMap<PhotoId, readonly PhotoKey[]>>
}

/** What the desk's pictures look like, by image key. */
export interface LookRecords {
  /** The look of a picture; undefined where it was not made yet, "" where the picture cannot be told apart by its look. */
  get(imageKey: string): Promise<string | undefined>
  put(look: { readonly imageKey: string; readonly look: string; readonly at: string }): Promise<void>
  /** Every look with the photos that show the picture, missing ones left out. */
  all(): Promise<readonly { readonly imageKey: string; readonly look: string; readonly photoIds: readonly PhotoId[] }[]>
  /** Pictures without a look, those of the photos seen last first, each by one photo that shows it. */
  missing(limit: number): Promise<readonly { readonly imageKey: string; readonly photoId: PhotoId }[]>
  /** How many of the pictures that are there have a look. */
  progress(): Promise<{ readonly made: number; readonly pictures: number }>
}

/** Why nobody may use a photo. */
export interface PhotoLock {
  readonly photoId: PhotoId
  /** The notice that locked it; null where a person did without one. */
  readonly notice: NoticeNumber | null
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** Which photos are locked, and why. Setting and taking a lock also sets the photo's own `locked`. */
export interface LockRecords {
  get(photoId: PhotoId): Promise<PhotoLock | undefined>
  byNotice(notice: NoticeNumber): Promise<readonly PhotoLock[]>
  put(lock: PhotoLock): Promise<void>
  remove(photoId: PhotoId): Promise<void>
}

/** A file that left the desk. */
export interface ExportRecord {
  readonly id: string
  readonly photoId: PhotoId
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly preset: string
  readonly path: string
  readonly sha256: string
}

/** The files that left the desk. */
export interface ExportRecords {
  insert(exported: ExportRecord): Promise<void>
  /** Oldest first. */
  of(photoIds: readonly PhotoId[]): Promise<readonly ExportRecord[]>
  /** The exports with exactly these bytes. */
  bySha256(sha256: string): Promise<readonly ExportRecord[]>
}

/** That one photo took another's place. */
export interface Succession {
  readonly photoId: PhotoId
  readonly successor: PhotoId
  readonly at: string
  /** In words: "Same picture id 000_AB12C". */
  readonly why: string
}

/** Which photos were sent again. */
export interface SuccessionRecords {
  /** What took this photo's place. */
  of(photoId: PhotoId): Promise<Succession | undefined>
  /** Which photos this one took the place of. */
  before(successor: PhotoId): Promise<readonly Succession[]>
  put(succession: Succession): Promise<void>
}
