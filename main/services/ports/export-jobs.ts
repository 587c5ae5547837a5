import type { ExportedFile } from '../../../shared/contract/export.ts'
import type { ExportFailure } from '../../../shared/contract/export-failure.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { PlannedName } from '../export/name-exports.ts'

/** A batch of photos on its way out. It stays until it is dismissed, so that it can go on after a stop, a crash or a restart. */
export interface ExportJob {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly preset: ExportPreset
  /** The target folder. */
  readonly to: string
  /** True when every file of it is done or failed and its lists are written. */
  readonly ended: boolean
}

/** A file that is about to get its final name, as it will be recorded: what a crash leaves can be told by its bytes. */
export interface PlacedFile {
  readonly exportId: string
  readonly file: ExportedFile
  readonly revision: number
  readonly sourceSha256: string
  /** The sidecar beside it, and its bytes' hash; null where it gets none. */
  readonly sidecar: { readonly path: string; readonly sha256: string } | null
}

/** How far one file of a batch is. */
export type ExportItemState =
  | { readonly state: 'waiting' }
  | { readonly state: 'placing' | 'done'; readonly placed: PlacedFile }
  | { readonly state: 'failed'; readonly failure: ExportFailure }

/** One file of a batch. Positions count from 1. */
export interface ExportItem {
  readonly job: string
  readonly position: number
  readonly photoId: PhotoId
  readonly name: PlannedName
  readonly progress: ExportItemState
}

/** The batches that leave the desk, and how far each of their files is. */
export interface ExportJobRecords {
  insert(job: ExportJob, items: readonly ExportItem[]): Promise<void>
  get(id: string): Promise<ExportJob | undefined>
  /** All jobs that were not dismissed, newest first. */
  list(): Promise<readonly ExportJob[]>
  /** Marks a job as ended, or as open again. */
  setEnded(id: string, ended: boolean): Promise<void>
  /** The files of a job in these states, in order. */
  items(job: string, states: readonly ExportItemState['state'][]): Promise<readonly ExportItem[]>
  /** The files of all jobs that were about to get their names when the desk ended. */
  placing(): Promise<readonly ExportItem[]>
  update(item: Pick<ExportItem, 'job' | 'position' | 'progress'>): Promise<void>
  counts(job: string): Promise<Readonly<Record<ExportItemState['state'], number>>>
  /** Forgets a job. The files it made stay, and what the desk recorded of them. */
  remove(id: string): Promise<void>
}
