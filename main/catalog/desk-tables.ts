import type { Generated } from 'kysely'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import type { AcknowledgementsTable } from './acknowledgement-tables.ts'
import type { DeliveriesTable, DeliveryItemsTable, DeliveryJobsTable, DestinationsTable } from './delivery-tables.ts'
import type { ExportItemsTable, ExportJobsTable } from './export-job-tables.ts'
import type { FileItemsTable, FileWorksTable } from './file-work-tables.ts'
import type { LearntWordsTable } from './learnt-word-tables.ts'
import type { KeptOrdersTable, PhotoOrderKeysTable, SavedSearchesTable } from './photo-order-tables.ts'
import type { NoticeRecipientsTable, RecipientsTable } from './recipient-tables.ts'
import type { TermListsTable } from './term-list-tables.ts'
import type { WatchPlaceTable, WatchRulesTable, WatchSendingsTable } from './watch-tables.ts'

/** A folder the desk knows. `sample` is 0 or 1. */
export interface SourcesTable {
  id: string
  path: string
  name: string
  sample: number
  added_at: string
}

/** A photo without its fields: what lists filter, count and sort by, so that they read narrow rows. Yes and no are 1 and 0. */
export interface PhotosTable {
  id: string
  source_id: string
  path: string
  file_name: string
  image_key: string
  sha256: string
  revision: number
  seen_at: string
  missing: number
  locked: number
  agency: string
  /** Fields whose copies disagree. */
  differs: number
  /** Fields over their IIM limit. */
  over_limit: number
  no_city: number
  /** Which of `lackableFields` are empty, a bit for each. */
  lacks: number
  /** When its embargo ends or ended; "" where it has none. */
  embargoed_until: string
  /** 1 where an open notice stands in the photo's own metadata. */
  has_notice: number
  /** When the desk last wrote the photo; null where it never did. */
  edited_at: string | null
  created_key: string
  name_key: string
  byline_key: string
  city_key: string
  /** The marks the photo shows: those that wait to be written, else its file's. `tagged` and `waiting` are 0 or 1. */
  colour_class: number
  stars: number
  tagged: number
  waiting: number
  /** The same for all photos that show one picture, by pixels or look. */
  copies_key: string
  /** How the file and its sidecars were when they were read; "" where they are to be read again in any case. */
  stamp: string
  /** Which file it is on its disk, whatever its name; null where the disk cannot tell. */
  file_key: string | null
}

/** Marks that are not yet in the photo's file; null where one was not given. `said` is JSON of who gave them, `failure` of why they could not be written. */
export interface PhotoMarksTable {
  photo_id: string
  mark_id: string
  at: string
  colour_class: number | null
  stars: number | null
  tagged: number | null
  said: string
  failure: string | null
}

/** The whole reading of a photo, as JSON. */
export interface PhotoReadingsTable {
  photo_id: string
  reading: string
}

/** The metadata of a photo at one moment. Free texts stand in JSON, which escapes the NUL that PostgreSQL's text cannot hold. */
export interface RevisionsTable {
  photo_id: string
  revision: number
  at: string
  kind: string
  notice: number | null
  change: number | null
  /** The change that an undo or redo turned. */
  of_change: number | null
  sha256: string
  /** JSON: { by, reason }. */
  said: string
  /** Who made it, folded for searching. */
  by_key: string
  fields: string
  readings: string
  /** JSON: [{ path, sha256 }]; null in revisions made before sidecars were recorded. */
  sidecars: string | null
  /** JSON of how each IIM block was read; null in revisions made before that was recorded. */
  charsets: string | null
  /** JSON of the write's decisions; "{}" where there were none. */
  decisions: string
}

/** Which fields a revision changed, to be found by. */
export interface RevisionFieldsTable {
  field: string
  at: string
  photo_id: string
  revision: number
}

/** A change without its photos. */
export interface ChangesTable {
  change: number
  at: string
  kind: string
  notice: number | null
  of_change: number | null
  undone_by: number | null
  /** JSON: { by, reason }. */
  said: string
}

/** One photo of a change: the journal of its write. */
export interface ChangeItemsTable {
  change: number
  photo_id: string
  path: string
  from_revision: number
  to_revision: number | null
  before_sha256: string
  after_sha256: string | null
  staged_path: string | null
  /** Null in items made before sidecars were written: the photo itself. */
  written_path: string | null
  state: string
  failure: string | null
  fields: string
  /** JSON of the write's decisions; "{}" where there were none. */
  decisions: string
}

/** A notice; `content` is the JSON of all of it but number, state and receipt time. */
export interface NoticesTable {
  number: number
  state: string
  received_at: string
  text_sha256: string
  content: string
}

/** Which pictures a notice names: folded ids. */
export interface NoticeKeysTable {
  notice: number
  key: string
}

/** Which photos carry which notice. */
export interface PhotoNoticesTable {
  photo_id: string
  notice: number
}

/** Folded text to search in: one row a revision with all copies of all fields, and one row with `revision` 0 for the file name. */
export interface SearchTextsTable {
  id: Generated<number>
  photo_id: string
  revision: number
  /** 1 for the present revision and the file name. */
  present: number
  text: string
}

/** Numbers given out so far, by what they number: "change", "notice". Counted in the transaction that uses them, so without gaps. */
export interface CountersTable {
  name: string
  value: number
}

/** One setting of the desk that somebody set: its name, and its value as JSON. */
export interface SettingsTable {
  name: string
  value: string
}

/** What a photo can be found by at once: its folded file name stem, job id, GUID, title or image hash. */
export interface PhotoKeysTable {
  photo_id: string
  kind: string
  key: string
}

/** What a picture looks like, by its image key: perceptual hashes as the imaging part writes them. "" where it could not be told. */
export interface PhotoLooksTable {
  image_key: string
  look: string
  made_at: string
}

/** A photo nobody may use, or might not until its lock was released. `said` is JSON of all of the lock but photo, notice and time. */
export interface PhotoLocksTable {
  photo_id: string
  notice: number | null
  at: string
  said: string
}

/** A file that left the desk. `said` is JSON: { by }. */
export interface ExportsTable {
  id: string
  photo_id: string
  revision: number
  at: string
  preset: string
  path: string
  sha256: string
  said: string
}

/** Which photo took another's place when the agency sent it again. */
export interface PhotoSuccessorsTable {
  photo_id: string
  successor: string
  at: string
  why: string
}

/** Every table of a desk's database. */
export interface DeskTables extends LedgerTables {
  sources: SourcesTable
  photos: PhotosTable
  photo_readings: PhotoReadingsTable
  photo_marks: PhotoMarksTable
  revisions: RevisionsTable
  revision_fields: RevisionFieldsTable
  changes: ChangesTable
  change_items: ChangeItemsTable
  notices: NoticesTable
  notice_keys: NoticeKeysTable
  photo_notices: PhotoNoticesTable
  search_texts: SearchTextsTable
  counters: CountersTable
  settings: SettingsTable
  photo_keys: PhotoKeysTable
  photo_looks: PhotoLooksTable
  photo_locks: PhotoLocksTable
  exports: ExportsTable
  export_jobs: ExportJobsTable
  export_items: ExportItemsTable
  file_works: FileWorksTable
  file_items: FileItemsTable
  photo_successors: PhotoSuccessorsTable
  recipients: RecipientsTable
  notice_recipients: NoticeRecipientsTable
  learnt_words: LearntWordsTable
  term_lists: TermListsTable
  destinations: DestinationsTable
  acknowledgements: AcknowledgementsTable
  deliveries: DeliveriesTable
  delivery_jobs: DeliveryJobsTable
  delivery_items: DeliveryItemsTable
  watch_rules: WatchRulesTable
  watch_sendings: WatchSendingsTable
  watch_place: WatchPlaceTable
  kept_orders: KeptOrdersTable
  photo_order_keys: PhotoOrderKeysTable
  saved_searches: SavedSearchesTable
}
