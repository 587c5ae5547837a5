import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import type { FileReading } from './metadata-reader.ts'

/** New values by field; null clears. Lang-alt fields given as text change `x-default` only; given as languages, only those languages. */
export type FieldAssignments = { readonly [Key in FieldKey]?: FieldValue | null }

/** A replacement for a file, complete and verified in a private folder on the same volume, not yet in place. */
export interface StagedFile {
  readonly stagedPath: string
  /** SHA-256 of the staged bytes. */
  readonly sha256: string
  /** The staged file as read back. `path` is the target's. */
  readonly reading: FileReading
  /** Puts the staged file in place: checks that the target still has the bytes the plan saw, renames, fsyncs the folder. Throws `changed-on-disk`. */
  commit(): Promise<void>
  /** Takes the staged file away; safe to call at any time, also after commit. */
  discard(): Promise<void>
}

/**
 * The only way bytes of a photo are replaced. Staging never touches the photo itself.
 * Throws DeskError `format-not-writable`, `over-limit`, `character-refused`, `read-only-file`, `read-only-folder`, `verification-failed`, `changed-on-disk`, `tool-failed`, `storage-unavailable`.
 */
export interface MetadataWriter {
  /** Stages the file with these fields written to IIM, XMP and EXIF, read back, compared tag by tag, image data unchanged. */
  stageEdit(request: {
    readonly path: string
    readonly expectedSha256: string
    readonly assign: FieldAssignments
    readonly signal?: AbortSignal | undefined
  }): Promise<StagedFile>
  /** Stages exact bytes (undo, redo): `bytes` must hash to `sha256`. */
  stageBytes(request: {
    readonly path: string
    readonly expectedSha256: string
    readonly bytes: Uint8Array
    readonly sha256: string
  }): Promise<StagedFile>
  /** Writes fields into a file of our own making (an exported picture, a sample), in place, read back. */
  writeOwnFile(request: { readonly path: string; readonly assign: FieldAssignments }): Promise<FileReading>
  /** Copies all metadata of `from` into `to` (an exported rendition), orientation reset to 1, read back and compared field by field. */
  copyMetadata(request: {
    readonly from: string
    readonly to: string
    readonly width: number
    readonly height: number
  }): Promise<FileReading>
  /** Removes what an interrupted write left beside a photo: private stage folders of owners proven dead. Gives the paths removed. */
  clearStage(folder: string): Promise<readonly string[]>
}
