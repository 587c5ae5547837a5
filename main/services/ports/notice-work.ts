import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PhotoKey } from '../../../shared/notice/photo-key.ts'

/** The keys of the desk's photos; they follow each photo's record by themselves. */
export interface PhotoKeyRecords {
  /** The photos that bear one of these keys, missing ones too, each with the keys it was found by. */
  bearing(keys: readonly PhotoKey[]): Promise<ReadonlyMap<PhotoId, readonly PhotoKey[]>>
}

/** Where a text stands: a revision of a photo, or its file name (null). */
export interface TextPlace {
  readonly photoId: PhotoId
  readonly revision: number | null
}

/** Which texts to look for in the index. */
export interface TextSearch {
  /** Each of these must be held, by any one of its runs. Case, accents and kinds of quote and dash do not count. */
  readonly runs: readonly (readonly string[])[]
  /** A closer look at each text found, folded as the index holds it; where it says no the place is left out. */
  readonly holds?: ((folded: string) => boolean) | undefined
  /** Also what earlier revisions said, and missing photos. */
  readonly ever: boolean
  /** At most so many places; all where left out. */
  readonly limit?: number | undefined
}

/** What a photo said at one moment. */
export interface TextHolding {
  readonly photoId: PhotoId
  readonly path: string
  readonly fileName: string
  readonly revision: number
  /** True where the photo says so now, and is not missing. */
  readonly current: boolean
  readonly readings: FieldReadings
}

/** The desk's texts, found by their index without reading them. */
export interface TextRecords {
  /** Where all of these stand. Finds more than an exact comparison would, never less. */
  places(search: TextSearch): Promise<readonly TextPlace[]>
  /** What these photos' revisions say, by path and revision; a place that is not there has none. */
  readings(places: readonly { readonly photoId: PhotoId; readonly revision: number }[]): Promise<readonly TextHolding[]>
}

/** What the desk's pictures look like, by image key. */
export interface LookRecords {
  /** The look of a picture; undefined where it was not made yet, "" where the picture cannot be told apart by its look. */
  get(imageKey: string): Promise<string | undefined>
  put(look: { readonly imageKey: string; readonly look: string; readonly at: string }): Promise<void>
  /** The looks made at this moment or later, of missing photos too; all with "". */
  since(at: string): Promise<readonly { readonly imageKey: string; readonly look: string; readonly at: string }[]>
  /** How many looks there are, of missing photos too. */
  count(): Promise<number>
  /** The photos that show these pictures, missing ones left out. */
  showing(imageKeys: readonly string[]): Promise<readonly { readonly imageKey: string; readonly photoId: PhotoId }[]>
  /** Pictures without a look, those of the photos seen last first, each by one photo that shows it. */
  missing(limit: number): Promise<readonly { readonly imageKey: string; readonly photoId: PhotoId }[]>
  /** How many of the pictures that are there have a look. */
  progress(): Promise<{ readonly made: number; readonly pictures: number }>
}

/** How a lock came to its end: by whom, why, and on which notice; null where a person's word ended it. */
export interface LockRelease {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly notice: NoticeNumber | null
}

/** What was deleted of a killed photo. From `begun` on it is finished, at the next start where a crash came between. */
export interface PhotoDeletion {
  readonly state: 'begun' | 'done'
  readonly at: string
  readonly by: string
  /** The photo, its sidecars and, where a person asked for it, its exports, with the bytes they had. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  /** What the vault held of it alone, by SHA-256. */
  readonly vault: readonly string[]
}

/** Why nobody may use a photo, or could not until the lock was released. */
export interface PhotoLock {
  readonly photoId: PhotoId
  /** The notice that locked it; null where a person did without one. */
  readonly notice: NoticeNumber | null
  readonly agency: string | null
  readonly kind: 'kill' | 'withdrawal' | 'person'
  readonly at: string
  readonly by: string
  readonly reason: string
  /** How the photo was known to be meant: "Picture id LIS104"; "" where a person chose it. */
  readonly why: string
  /** Null while the lock holds. */
  readonly released: LockRelease | null
  readonly deletion: PhotoDeletion | null
}

/** Which photos are locked, and why: the one truth of it, which photos' own `lock` follows. A released lock stays until the next one. */
export interface LockRecords {
  get(photoId: PhotoId): Promise<PhotoLock | undefined>
  /** The locks of a notice, released ones too. */
  byNotice(notice: NoticeNumber): Promise<readonly PhotoLock[]>
  /** Records a photo's lock in place of the one before. */
  put(lock: PhotoLock): Promise<void>
  /** The locks whose deletion was begun and not finished. */
  deleting(): Promise<readonly PhotoLock[]>
  /** Whether a photo that shows this picture is under a kill or withdrawal. */
  isKilledPicture(imageKey: string): Promise<boolean>
}

/** A file that left the desk. */
export interface ExportRecord {
  readonly id: string
  readonly photoId: PhotoId
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly preset: string
  /** Full; the file's name alone where nobody knows where it went: dragged into another program. */
  readonly path: string
  readonly sha256: string
}

/** The files that left the desk. */
export interface ExportRecords {
  insert(exported: ExportRecord): Promise<void>
  /** Oldest first. */
  of(photoIds: readonly PhotoId[]): Promise<readonly ExportRecord[]>
  /** Those of a period (ISO 8601, both ends included), oldest first; an end that is not given is open. */
  between(since: string | undefined, until: string | undefined): Promise<readonly ExportRecord[]>
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
