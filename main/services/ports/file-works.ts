import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import type { FileAct, FilePlace } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'

/** Photos whose files get other names or places together; the journal of that. */
export interface FileWork {
  /** Counted from 1 without gaps. */
  readonly number: number
  readonly at: string
  readonly by: string
  readonly act: FileAct
  /** The work it takes back; null where it takes none back. */
  readonly of: number | null
}

/** How far one photo of the work is. `waiting` may have been begun: what lies on the disk tells. */
export type FileItemState =
  | { readonly state: 'waiting' | 'done' }
  | { readonly state: 'failed'; readonly failure: Pick<DeskFailure, 'code' | 'message'> }

/** One photo of file work. Positions count from 1. */
export interface FileItem {
  readonly work: number
  readonly position: number
  readonly photoId: PhotoId
  /** Its sidecars, then the photo itself: where the photo is at its new place, all of it is. Empty until the trash gave places. */
  readonly files: readonly FilePlace[]
  readonly progress: FileItemState
}

/** File work of the desk, and how far each of its photos is. */
export interface FileWorkRecords {
  /** Inserts work with the next number, and its items. */
  insert(
    work: Omit<FileWork, 'number'>,
    items: readonly Pick<FileItem, 'photoId' | 'files'>[]
  ): Promise<{ readonly work: FileWork; readonly items: readonly FileItem[] }>
  get(number: number): Promise<FileWork | undefined>
  /** The photos of work, in order. */
  items(work: number): Promise<readonly FileItem[]>
  /** Every item that is waiting, by work and position. */
  waiting(): Promise<readonly FileItem[]>
  update(item: FileItem): Promise<void>
}
