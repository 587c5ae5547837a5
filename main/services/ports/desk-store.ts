import type { FieldChanges } from '../../../shared/contract/fields.ts'
import type { ChangeKind } from '../../../shared/contract/history-kinds.ts'
import type { ChangeNumber, NoticeNumber, PhotoId, SourceId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { NoticePhotos } from '../../../shared/contract/notice-board.ts'
import type { FacetValue, PhotoCounts, PhotoFacet, PhotoFilter } from '../../../shared/contract/photo.ts'
import type { GroupHead } from '../../../shared/contract/photo-groups.ts'
import type { PhotoGroup } from '../../../shared/contract/photo-order.ts'
import type { DeskSettings, SettingsChange } from '../../../shared/contract/settings.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { PhotoSort } from '../../../shared/orders/photo-orders.ts'
import type { AcknowledgementRecords } from './acknowledgements.ts'
import type { CopyRecords } from './copies.ts'
import type { DeliveryJobRecords, DeliveryRecords, DestinationRecords } from './deliveries.ts'
import type { ExportJobRecords } from './export-jobs.ts'
import type { FileWorkRecords } from './file-works.ts'
import type { FilterMoments } from './filter-moments.ts'
import type {
  CheckpointRecords,
  LedgerCheck,
  LedgerCheckOptions,
  LedgerEntry,
  LedgerEvent,
  RecordedEntry
} from './ledger.ts'
import type { TermListRecords } from './lists.ts'
import type { MarkRecords, WholeMarks } from './marks.ts'
import type { FileReading } from './metadata-reader.ts'
import type {
  ExportRecords,
  LockRecords,
  LookRecords,
  PhotoKeyRecords,
  PhotoLock,
  SuccessionRecords,
  TextRecords
} from './notice-work.ts'
import type { NoticeRecipientRecords, RecipientRecords } from './recipients.ts'
import type { RevisionRecord, RevisionRecords } from './revision-records.ts'
import type { SearchRecords } from './saved-searches.ts'
import type { PhotoStamp, SourceRecords } from './sources.ts'
import type { LearntWordRecords } from './spelling.ts'
import type { WatchRecords } from './watch.ts'

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
  /** Its last lock, held or released; null where it never had one. Only the lock records change it: `insert` and `update` leave it alone. */
  readonly lock: PhotoLock | null
  /** The agency told from credit, source and byline: "AFP", "AP", "Reuters" … "" where it cannot be told. */
  readonly agency: string
  /** The marks it shows while they wait to be written; absent where its file has them. Only the mark records change them. */
  readonly waiting?: WholeMarks
}

/** One photo of a change: the journal of the write. `open` until the file is in place and recorded, or is left untouched. */
export interface ChangeItemRecord {
  readonly change: ChangeNumber
  readonly photoId: PhotoId
  readonly path: string
  /** The file that is written: the photo, or its sidecar. */
  readonly writtenPath: string
  readonly fromRevision: number
  readonly toRevision: number | null
  /** The written file's bytes before: their SHA-256, or `noFile` where the sidecar was not there. */
  readonly beforeSha256: string
  /** Its bytes after, or `noFile` where the sidecar is taken away; null where the write never got so far. */
  readonly afterSha256: string | null
  readonly stagedPath: string | null
  readonly state: 'open' | 'applied' | 'failed' | 'rolled-back'
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly fields: FieldChanges
  readonly decisions?: WriteDecisions | undefined
}

/** A change without its photos. */
export interface ChangeRecord {
  readonly change: ChangeNumber
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  readonly reason: string
  readonly notice: NoticeNumber | null
  /** For undo and redo: the change that was turned back. */
  readonly of: ChangeNumber | null
  readonly undoneBy: ChangeNumber | null
}

/** How a page of photos is ordered. Equal photos stand by file name, then id; photos without a value stand last going up. */
export interface PhotoOrder {
  readonly sort: PhotoSort
  readonly descending: boolean
  /** The groups the photos stand in, before all else; none where it is left out. */
  readonly group?: PhotoGroup | undefined
  readonly offset: number
  readonly limit: number
}

/** The desk's photos. */
export interface PhotoRecords {
  /** The photo with this id, missing or not. */
  get(id: PhotoId): Promise<PhotoRecord | undefined>
  /** The photos with these ids, missing ones too, by path. */
  those(ids: readonly PhotoId[]): Promise<readonly PhotoRecord[]>
  /** The photo at this path: the one that is there, else the one seen there last and now missing. */
  byPath(path: string): Promise<PhotoRecord | undefined>
  /** How the files of a source stood, missing ones too; `under` limits it to one file, or a folder and what is below it. Of several at one path the one that is there. */
  stamps(sourceId: SourceId, under?: string): Promise<readonly PhotoStamp[]>
  /** As `stamps`, of the files that a sidecar of this name without `.xmp` may belong to: "/a/b" and "/a/b.nef". */
  stampsBeside(sourceId: SourceId, name: string): Promise<readonly PhotoStamp[]>
  /** Notes which file of its disk a photo is; null where the disk cannot tell. */
  putFileKey(id: PhotoId, fileKey: string | null): Promise<void>
  /** The photos that were this file of a disk when they were last seen. */
  byFileKey(fileKey: string): Promise<readonly PhotoRecord[]>
  /** All photos of a source, missing ones too, by path. */
  bySource(sourceId: SourceId): Promise<readonly PhotoRecord[]>
  /** A photo that shows this picture: one that is there rather than a missing one. */
  byImageKey(key: string): Promise<PhotoRecord | undefined>
  /** All photos whose bytes were these when the desk first saw them, missing ones too. */
  firstSeenAs(sha256: string): Promise<readonly PhotoRecord[]>
  /** All photos whose present bytes have this hash, those that are there first. */
  bySha256(sha256: string): Promise<readonly PhotoRecord[]>
  /** Adds a photo; its source must be there. Throws where another photo not missing has its path. */
  insert(photo: PhotoRecord): Promise<void>
  /** Replaces a photo's record; throws where there is none. */
  update(photo: PhotoRecord): Promise<void>
  /** One page of the photos a filter leaves, missing ones only with `at`, and how many it leaves in all. A condition given as false asks for its opposite. */
  page(
    filter: PhotoFilter,
    order: PhotoOrder,
    moments: FilterMoments
  ): Promise<{ readonly total: number; readonly photos: readonly PhotoRecord[] }>
  /** How many photos a filter leaves. */
  total(filter: PhotoFilter, moments: FilterMoments): Promise<number>
  /** The groups a list falls into, in its order; none of them where they are more than 2,000. */
  groups(
    filter: PhotoFilter,
    group: PhotoGroup,
    moments: FilterMoments
  ): Promise<{ readonly groups: GroupHead[]; readonly tooMany: boolean }>
  /** The index in the list of the next photo, from `from` on and then from the top, whose file name begins so; null where none does. */
  seek(
    request: {
      readonly filter: PhotoFilter
      readonly order: Omit<PhotoOrder, 'offset' | 'limit'>
      readonly begins: string
      readonly from: number
    },
    moments: FilterMoments
  ): Promise<number | null>
  /** How many photos each filter would leave within the others in force. `all` is within source and text alone. */
  counts(filter: PhotoFilter, moments: FilterMoments): Promise<PhotoCounts>
  /** The commonest values of a facet within the other filters in force, commonest first, at most 200; classes and stars by number. */
  values(filter: PhotoFilter, of: PhotoFacet, moments: FilterMoments): Promise<FacetValue[]>
  /**
   * Photos whose present fields (or any revision's, with `ever`) hold the text in any copy, or whose file name does, each with the revision that
   * holds it. Ignores case, accents, kinds of quote, dash and blank, so it finds more than an exact comparison, never less; the caller checks
   * words and fields itself. FTS5 trigram on SQLite, pg_trgm on PostgreSQL; texts under three characters scan. Missing photos only with `ever`
   * or `at`, which asks for the fields at a moment (file names then do not count).
   */
  holding(
    text: string,
    options: { readonly ever: boolean; readonly at?: string | undefined }
  ): Promise<readonly { readonly photo: PhotoRecord; readonly revision: RevisionRecord }[]>
  /** Photos not missing. */
  count(): Promise<number>
  /** All photos in batches, missing ones too, for checks. */
  each(): AsyncIterable<PhotoRecord>
}

/** The desk's changes and the journal of their writes. */
export interface ChangeRecords {
  /** Inserts a change with the next number; numbers have no gaps. */
  insert(change: Omit<ChangeRecord, 'change' | 'undoneBy'>): Promise<ChangeNumber>
  /** The change with this number. */
  get(change: ChangeNumber): Promise<ChangeRecord | undefined>
  /** The latest changes, newest first. */
  latest(limit: number): Promise<readonly ChangeRecord[]>
  /** The changes made between two moments (ISO 8601), both included, newest first; an end that is not given is open. */
  between(from: string | undefined, to: string | undefined): Promise<readonly ChangeRecord[]>
  /** Records which change took this one back; null where that was itself taken back. Throws where there is no such change. */
  markUndone(change: ChangeNumber, by: ChangeNumber | null): Promise<void>
  /** Adds a photo to a change; both must be there. */
  insertItem(item: ChangeItemRecord): Promise<void>
  /** Replaces what is recorded of a photo of a change; throws where there is nothing. */
  updateItem(item: ChangeItemRecord): Promise<void>
  /** Empties a change's reason, and the values in its journal, of one photo or of all, where its writes are settled; whether there were any values. */
  eraseValues(change: ChangeNumber, photoId?: PhotoId): Promise<boolean>
  /** The photos of a change, by path. */
  items(change: ChangeNumber): Promise<readonly ChangeItemRecord[]>
  /** What these changes did with one photo, by change. */
  itemsOf(photoId: PhotoId, changes: readonly ChangeNumber[]): Promise<readonly ChangeItemRecord[]>
  /** How many photos of a change are written and recorded. */
  countApplied(change: ChangeNumber): Promise<number>
  /** The undos and redos of a change, in order. */
  turnsOf(change: ChangeNumber): Promise<readonly ChangeRecord[]>
  /** Every item a crash left open, by change and path. */
  openItems(): Promise<readonly ChangeItemRecord[]>
}

/** The desk's notices. */
export interface NoticeRecords {
  /** Inserts a notice with the next number; throws where a notice has its text already. */
  insert(notice: Omit<Notice, 'number'> & { readonly textSha256: string }): Promise<NoticeNumber>
  /** Replaces a notice's record, its carriers too; throws where there is none. The text stays what it was. */
  update(notice: Notice): Promise<void>
  /** The notice with this number. */
  get(notice: NoticeNumber): Promise<Notice | undefined>
  /** The notice whose text has this hash. */
  byTextSha256(sha256: string): Promise<Notice | undefined>
  /** The notices that name one of these folded picture ids, or that this photo carries; oldest first. */
  naming(pictureIds: readonly string[], carrier: PhotoId | null): Promise<readonly Notice[]>
  /** How many photos each notice is about; one without any is left out. */
  photoCounts(): Promise<readonly NoticePhotos[]>
  /** Newest first. */
  list(): Promise<readonly Notice[]>
}

/** The desk's settings. */
export interface SettingsRecords {
  /** All settings; one that was never set has its default. Throws DeskError `verification-failed` where a stored one is none. */
  read(): Promise<DeskSettings>
  /** Sets these settings; the others stay. */
  write(change: SettingsChange): Promise<void>
}

/** The ledger: entries are only ever added. */
export interface LedgerRecords {
  /** Appends in the running transaction (in one of its own outside); gives the entry with its hash. */
  append(event: LedgerEvent): Promise<LedgerEntry>
  /** Entries so far. */
  count(): Promise<number>
  /** All entries in order, in batches. Throws DeskError `verification-failed` at an entry that cannot be read. */
  each(): AsyncIterable<LedgerEntry>
  /** The entries about these subjects ("notice 7"), in order. Throws as `each` does. */
  about(subjects: readonly string[]): Promise<readonly LedgerEntry[]>
  /** The entries with these sequences, in order. Throws as `each` does. */
  those(sequences: readonly number[]): Promise<readonly LedgerEntry[]>
  /** Entries as they are hashed, in order: those after one sequence, up to and with another. Throws as `each` does. */
  recorded(after: number, upTo?: number): AsyncIterable<RecordedEntry>
  /** Takes the texts of these entries away, for good; the entries and every proof stay. */
  erase(sequences: readonly number[]): Promise<void>
  readonly checkpoints: CheckpointRecords
  /** Checks every entry, the chain, its end, every checkpoint and the keys. Reports, never repairs. */
  verify(options?: LedgerCheckOptions): Promise<LedgerCheck>
}

/** Everything the desk records. Throws DeskError `storage-unavailable` where the database cannot store or answer. */
export interface DeskRecords {
  readonly sources: SourceRecords
  readonly photos: PhotoRecords
  readonly revisions: RevisionRecords
  readonly changes: ChangeRecords
  readonly notices: NoticeRecords
  readonly settings: SettingsRecords
  readonly keys: PhotoKeyRecords
  readonly texts: TextRecords
  readonly looks: LookRecords
  readonly copies: CopyRecords
  readonly locks: LockRecords
  readonly marks: MarkRecords
  readonly destinations: DestinationRecords
  readonly deliveries: DeliveryRecords
  readonly deliveryJobs: DeliveryJobRecords
  readonly acknowledgements: AcknowledgementRecords
  readonly watch: WatchRecords
  readonly exports: ExportRecords
  readonly exportJobs: ExportJobRecords
  readonly fileWorks: FileWorkRecords
  readonly successions: SuccessionRecords
  readonly recipients: RecipientRecords
  readonly noticeRecipients: NoticeRecipientRecords
  readonly learntWords: LearntWordRecords
  readonly searches: SearchRecords
  readonly termLists: TermListRecords
  readonly ledger: LedgerRecords
}

/** The desk's records, with transactions. Inside `transact` use only the records handed in: using the store itself there throws. */
export interface DeskStore extends DeskRecords, AsyncDisposable {
  /**
   * Runs the work as one: all it records stays, or nothing where it throws or one of its statements failed, even if that was caught. One
   * transaction at a time; others wait. Inside another transaction it joins that one, and its own failure takes back only itself.
   */
  transact<Result>(work: (records: DeskRecords) => Promise<Result>): Promise<Result>
  /** Takes what was erased out of the database's journal and free space, as far as the database can. Not inside a transaction. */
  sweep(): Promise<void>
}
