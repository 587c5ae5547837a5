import type { FilePlan, NameTaken } from '../../shared/contract/file-work.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'

/** File work of this session, to be taken back by its number. */
export interface SessionFiles {
  readonly work: number
  /** How many photos it did. */
  readonly photos: number
  readonly words: string
}

/** File work as a dialog asks for it: `rename` by a template, `copy` and `move` into a folder. */
export type FileAsk =
  | {
      readonly act: 'rename'
      readonly photoIds: readonly PhotoId[]
      readonly template: string
      readonly start: number
      readonly nameTaken: NameTaken
    }
  | {
      readonly act: 'copy' | 'move'
      readonly photoIds: readonly PhotoId[]
      readonly to: string
      readonly nameTaken: NameTaken
    }

/** Renaming, moving, copying and trashing photos. It runs in the rail, one job after the other, and is undone like any change. */
export interface FilesSlice {
  /** What this would do with each photo. Touches nothing. */
  previewFiles(ask: FileAsk, signal: AbortSignal): Promise<FilePlan>
  runFiles(ask: FileAsk): Promise<void>
  /** Copies the photos of a card or folder; "" where names and captions stay as they are. Tells how many were copied and left out. */
  ingest(asked: {
    readonly from: string
    readonly to: string
    readonly rename: string
    readonly template: string
  }): Promise<void>
  /** Goes on with a drag of these photos as one of their files, into another program; says which do not go, and why. In a browser: says where it works. */
  dragOut(photoIds: readonly PhotoId[]): Promise<void>
  trashFiles(photoIds: readonly PhotoId[]): Promise<void>
  /** Takes file work back; gives the work that did it, to be taken back in turn. Null where nothing was done. */
  turnFiles(files: SessionFiles): Promise<SessionFiles | null>
}
