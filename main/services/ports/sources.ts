import type { PhotoId, SourceId } from '../../../shared/contract/identifiers.ts'

/** A folder the desk knows. */
export interface SourceRecord {
  readonly id: SourceId
  readonly path: string
  readonly name: string
  readonly sample: boolean
  readonly addedAt: string
}

/** How a photo's file stood when the desk read it; `stamp` as `stampFile` makes it. */
export interface PhotoStamp {
  readonly id: PhotoId
  readonly path: string
  readonly missing: boolean
  readonly stamp: string
}

/** The desk's folders. */
export interface SourceRecords {
  /** All sources, in the order they were added. */
  list(): Promise<readonly SourceRecord[]>
  /** The source at exactly this path. */
  byPath(path: string): Promise<SourceRecord | undefined>
  /** Adds a source; throws where its id or path is there already. */
  insert(source: SourceRecord): Promise<void>
  /** Photos not missing, by source; a source without any has no key. */
  photoCounts(): Promise<ReadonlyMap<SourceId, number>>
}
