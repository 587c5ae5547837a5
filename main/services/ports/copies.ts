import type { PhotoId } from '../../../shared/contract/identifiers.ts'

/** Which photos show the same picture: by their pixels always, by their look where it was told. */
export interface CopyRecords {
  /** How many photos that are there show the picture of each of these, itself among them. */
  counts(ids: readonly PhotoId[]): Promise<ReadonlyMap<PhotoId, number>>
  /** Makes two photos, and the copies of both, copies of each other. */
  join(one: PhotoId, other: PhotoId): Promise<void>
}
