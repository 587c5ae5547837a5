import type { Notice } from '../../../shared/contract/notice.ts'
import type { FieldChanges, FieldReadings } from '../../../shared/contract/fields.ts'
import type { ChangeNumber, NoticeNumber, PhotoId, SourceId } from '../../../shared/contract/identifiers.ts'
import type { PhotoCounts, PhotoFilter } from '../../../shared/contract/photo.ts'
import type { Revision } from '../../../shared/contract/history.ts'
import type { FileReading } from './metadata-reader.ts'
import type { LedgerEntry, LedgerEvent } from './ledger.ts'

/** A folder the desk knows. */
export interface SourceRecord {
  readonly id: SourceId
  readonly path: string
  readonly name: string
  readonly sample: boolean
  readonly addedAt: string
}

/** A photo as the index holds it: its latest reading, and where it stands. `path` is unique among photos that are not missing. */
export interface PhotoRecord {
  readonly id: PhotoId
  readonly sourceId: SourceId
  readonly path: string
  readonly fileName: string
  readonly reading: FileReading
  readonly imageKey: string
  readonly revision: number
  readonly seenAt: string
  readonly missing: boolean
  readonly locked: boolean
  /** Lower-case agency key told from credit, source and byline: "AFP", "AP", "Reuters" … "" where it cannot be told. */
  readonly agency: string
}

/** The metadata of a photo at one moment, with the hash of its exact bytes (in the vault from the moment a change is planned). */
export interface RevisionRecord extends Revision {
  readonly photoId: PhotoId
  readonly readings: FieldReadings
}

/** One photo of a change: the journal of the write. `open` until the file is in place and recorded, or is left untouched. */
export interface ChangeItemRecord {
  readonly change: ChangeNumber
  readonly photoId: PhotoId
  readonly path: string
  readonly fromRevision: number
  readonly toRevision: number | null
  readonly beforeSha256: string
  readonly afterSha256: string | null
  readonly stagedPath: string | null
  readonly state: 'open' | 'applied' | 'failed' | 'rolled-back'
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly fields: FieldChanges
}

/** A change without its photos. */
export interface ChangeRecord {
  readonly change: ChangeNumber
  readonly at: string
  readonly by: string
  readonly kind: 'edit' | 'notice' | 'undo' | 'redo'
  readonly reason: string
  readonly notice: NoticeNumber | null
  /** For undo and redo: the change that was turned back. */
  readonly of: ChangeNumber | null
  readonly undoneBy: ChangeNumber | null
}

/** How a page of photos is ordered. */
export interface PhotoOrder {
  readonly sort: 'received' | 'created' | 'name' | 'byline' | 'city'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

export interface SourceRecords {
  list(): Promise<readonly SourceRecord[]>
  byPath(path: string): Promise<SourceRecord | undefined>
  insert(source: SourceRecord): Promise<void>
  /** Photos not missing, by source. */
  photoCounts(): Promise<ReadonlyMap<SourceId, number>>
}

export interface PhotoRecords {
  get(id: PhotoId): Promise<PhotoRecord | undefined>
  byPath(path: string): Promise<PhotoRecord | undefined>
  bySource(sourceId: SourceId): Promise<readonly PhotoRecord[]>
  byImageKey(key: string): Promise<PhotoRecord | undefined>
  bySha256(sha256: string): Promise<readonly PhotoRecord[]>
  insert(photo: PhotoRecord): Promise<void>
  update(photo: PhotoRecord): Promise<void>
  page(filter: PhotoFilter, order: PhotoOrder, today: string): Promise<{ readonly total: number; readonly photos: readonly PhotoRecord[] }>
  counts(filter: PhotoFilter, today: string): Promise<PhotoCounts>
  /**
   * Photos whose present fields (or any revision's, with `ever`) hold the text in any copy, ignoring case. FTS5 trigram on SQLite, pg_trgm on
   * PostgreSQL; texts under three characters scan. The caller checks words and fields itself.
   */
  holding(text: string, options: { readonly ever: boolean }): Promise<readonly { readonly photo: PhotoRecord; readonly revision: RevisionRecord }[]>
  count(): Promise<number>
  /** All photos in batches, for checks. */
  each(): AsyncIterable<PhotoRecord>
}

export interface RevisionRecords {
  insert(revision: RevisionRecord): Promise<void>
  of(photoId: PhotoId): Promise<readonly RevisionRecord[]>
  get(photoId: PhotoId, revision: number): Promise<RevisionRecord | undefined>
}

export interface ChangeRecords {
  /** Inserts a change with the next number. */
  insert(change: Omit<ChangeRecord, 'change' | 'undoneBy'>): Promise<ChangeNumber>
  get(change: ChangeNumber): Promise<ChangeRecord | undefined>
  latest(limit: number): Promise<readonly ChangeRecord[]>
  markUndone(change: ChangeNumber, by: ChangeNumber | null): Promise<void>
  insertItem(item: ChangeItemRecord): Promise<void>
  updateItem(item: ChangeItemRecord): Promise<void>
  items(change: ChangeNumber): Promise<readonly ChangeItemRecord[]>
  /** Every item a crash left open. */
  openItems(): Promise<readonly ChangeItemRecord[]>
}

export interface NoticeRecords {
  insert(notice: Omit<Notice, 'number'> & { readonly textSha256: string }): Promise<NoticeNumber>
  update(notice: Notice): Promise<void>
  get(notice: NoticeNumber): Promise<Notice | undefined>
  byTextSha256(sha256: string): Promise<Notice | undefined>
  /** Newest first. */
  list(): Promise<readonly Notice[]>
}

export interface LedgerRecords {
  /** Appends in the running transaction; gives the entry with its hash. */
  append(event: LedgerEvent): Promise<LedgerEntry>
  count(): Promise<number>
  /** All entries in order, in batches. */
  each(): AsyncIterable<LedgerEntry>
}

/** Everything the desk records. */
export interface DeskRecords {
  readonly sources: SourceRecords
  readonly photos: PhotoRecords
  readonly revisions: RevisionRecords
  readonly changes: ChangeRecords
  readonly notices: NoticeRecords
  readonly ledger: LedgerRecords
}

/** The desk's records, with transactions. Inside `transact` use only the records handed in: the store itself waits for the transaction. */
export interface DeskStore extends DeskRecords, AsyncDisposable {
  transact<Result>(work: (records: DeskRecords) => Promise<Result>): Promise<Result>
}
