import type { Delivery, DeliveryFailure } from '../../../shared/contract/deliveries.ts'
import type { Destination } from '../../../shared/contract/destinations.ts'
import type { ExportFailure } from '../../../shared/contract/export-failure.ts'
import type { PhotoId, RecipientId } from '../../../shared/contract/identifiers.ts'

/** The places the desk delivers to. One that is removed stays known by its name. */
export interface DestinationRecords {
  /** In no order; removed ones left out. */
  list(): Promise<readonly Destination[]>
  /** The destination of this name that is not removed. */
  get(name: string): Promise<Destination | undefined>
  /** Adds a destination or replaces it; `removed` takes it off the list. */
  put(destination: Destination, removed: boolean): Promise<void>
}

/** Which deliveries are asked for; what is not given does not matter. */
export interface DeliveryFilter {
  readonly photoIds?: readonly PhotoId[] | undefined
  readonly recipient?: RecipientId | undefined
  readonly destination?: string | undefined
  /** ISO 8601, included. */
  readonly since?: string | undefined
  /** ISO 8601, included. */
  readonly until?: string | undefined
  readonly limit: number
}

/** What went to whom. Only ever added to. */
export interface DeliveryRecords {
  insert(delivery: Delivery): Promise<void>
  /** Newest first. */
  find(filter: DeliveryFilter): Promise<Delivery[]>
  /** What was delivered to a destination under a name, newest first; what failed is left out. */
  named(destination: string, name: string): Promise<readonly Delivery[]>
  /** Of bytes with these hashes, when they were last delivered anywhere (ISO 8601); what was not has no entry. */
  lastSent(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Where files of a delivery go, and for whom; null for nobody by name. */
export interface DeliveryPlace {
  readonly destination: string
  readonly recipient: RecipientId | null
}

/** A delivery under way. It stays until it is dismissed, so that it can go on after a stop, a crash or a restart. */
export interface DeliveryJob {
  readonly id: string
  readonly at: string
  readonly by: string
  /** Sends what was delivered before, and replaces files of the same name. */
  readonly again: boolean
  /** Sends files of an earlier revision than the photo's present one. */
  readonly older: boolean
  /** Replaces a file of the same name with other bytes, and sends nothing that is there already: a newer version for one who has the older. */
  readonly replaces: boolean
  /** The export that makes its files, and where they go then; null once they are made, and where they were there before. */
  readonly making: { readonly exportJob: string; readonly places: readonly DeliveryPlace[] } | null
  /** The photos whose files could not be made. */
  readonly notMade: readonly ExportFailure[]
  readonly ended: boolean
}

/** An exported file, where it is to go and for whom. */
export interface Sendable extends DeliveryPlace {
  readonly path: string
  readonly name: string
  readonly photoId: PhotoId
  readonly exportId: string
  readonly preset: string
  readonly revision: number
  readonly sha256: string
}

/** How far one file of a delivery is: `sending` from the moment something of it may be at the other end. */
export type DeliveryItemState =
  | { readonly state: 'waiting' | 'sending' }
  | { readonly state: 'done'; readonly delivery: Delivery }
  | { readonly state: 'failed'; readonly failure: DeliveryFailure }

/** One file of a delivery. Positions count from 1. */
export interface DeliveryItem {
  readonly job: string
  readonly position: number
  readonly sendable: Sendable
  readonly progress: DeliveryItemState
}

/** Deliveries under way, and how far each of their files is. */
export interface DeliveryJobRecords {
  insert(job: DeliveryJob, items: readonly DeliveryItem[]): Promise<void>
  get(id: string): Promise<DeliveryJob | undefined>
  /** Notes that a delivery's files are made: what it is from then on, and the files. */
  setMade(job: DeliveryJob, items: readonly DeliveryItem[]): Promise<void>
  /** All that were not dismissed, newest first. */
  list(): Promise<readonly DeliveryJob[]>
  setEnded(id: string, ended: boolean): Promise<void>
  /** All files of a job, in order. */
  items(job: string): Promise<readonly DeliveryItem[]>
  /** Replaces what is recorded of a file; nothing where its job was dismissed. */
  update(item: DeliveryItem): Promise<void>
  /** Forgets a job; the record of what it delivered stays. */
  remove(id: string): Promise<void>
}
