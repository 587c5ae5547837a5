import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import type { MetadataPolicy } from '../../../shared/contract/export-preset.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import type { FileReading } from './metadata-reader.ts'
import type { SharedBytes } from './shared-bytes.ts'

/** New values by field; null clears. Lang-alt fields given as text change `x-default` only; given as languages, only those languages. */
export type FieldAssignments = { readonly [Key in FieldKey]?: FieldValue | null }

/** How a photo is written, by the desk's settings and a person's word for this one; see `deskSettingsSchema` for the settings. */
export interface WritePolicy extends Pick<DeskSettings, 'createIim' | 'fileTimes' | 'hardLinks'> {
  /** On whose word IIM gets a new value that is over its limit cut at a word; null refuses the edit with `over-limit`. */
  readonly cutIim: 'person' | 'settings' | null
}

/** Stands where a hash stands for a file that is not there: a sidecar before it is made, or after it is taken away. */
export const noFile = 'none'

/** A file that is written, and the SHA-256 its bytes have; `noFile` where it is not there. */
export interface WrittenFile {
  readonly path: string
  readonly sha256: string
}

/** A replacement for a file, complete and verified in a private folder on the same volume, not yet in place. */
export interface StagedFile {
  readonly stagedPath: string
  /** The file that is replaced, made or taken away: the photo, or its sidecar. */
  readonly writtenPath: string
  /** SHA-256 of the staged bytes; `noFile` where the sidecar is to be taken away. */
  readonly sha256: string
  /** The photo with the staged file as read back. `path` is the photo's. */
  readonly reading: FileReading
  /** What was decided beside the values, by the policy the stage was given. */
  readonly decisions: WriteDecisions
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
  /**
   * Stages the file with these fields written to IIM, XMP and EXIF, read back, compared tag by tag, image data unchanged; a photo of a format
   * that is not written gets them in its sidecar, which is made where there is none.
   */
  stageEdit(request: {
    readonly path: string
    readonly expectedSha256: string
    /** The hash of the image data in bytes with that hash, where it is known: then it is not computed again. */
    readonly expectedImageHash?: string | null
    /** The file the plan would write, as the plan saw it; checked where given. */
    readonly expectedFile?: WrittenFile | undefined
    /** Keeps what is about to be replaced. Called before anything is written, with the photo's bytes as they were read, where they are in memory. */
    readonly keep?: ((bytes: SharedBytes | null) => Promise<void>) | undefined
    readonly assign: FieldAssignments
    /** The settings' defaults where not given. */
    readonly policy?: WritePolicy | undefined
    readonly signal?: AbortSignal | undefined
  }): Promise<StagedFile>
  /**
   * Stages the file with all IIM text in UTF-8, as it reads in `charset`, declared as such; nothing else changes, and the digest says what it
   * said. Throws also `bad-input` where some text cannot be in that charset, `nothing-to-do` where nothing would change.
   */
  stageReencode(request: {
    readonly path: string
    readonly expectedSha256: string
    readonly charset: CharsetChoice
    /** Of it, `fileTimes` and `hardLinks` count here. The settings' defaults where not given. */
    readonly policy?: WritePolicy | undefined
    readonly signal?: AbortSignal | undefined
  }): Promise<StagedFile>
  /** Stages exact bytes (undo, redo): `bytes` must hash to `sha256`. */
  stageBytes(request: {
    readonly path: string
    readonly expectedSha256: string
    readonly bytes: Uint8Array
    readonly sha256: string
    /** Of it, `fileTimes` and `hardLinks` count here. The settings' defaults where not given. */
    readonly policy?: WritePolicy | undefined
  }): Promise<StagedFile>
  /** Stages exact bytes of a photo's sidecar (undo, redo): `bytes` must hash to `sha256`; null and `noFile` take the sidecar away. */
  stageSidecar(request: {
    /** The photo. */
    readonly path: string
    readonly expectedSha256: string
    /** The sidecar as it is expected to be now. */
    readonly sidecar: WrittenFile
    readonly bytes: Uint8Array | null
    readonly sha256: string
    readonly policy?: WritePolicy | undefined
  }): Promise<StagedFile>
  /** Writes fields into a file of our own making (an exported picture, a sample), in place, read back. */
  writeOwnFile(request: { readonly path: string; readonly assign: FieldAssignments }): Promise<FileReading>
  /**
   * Copies metadata of `from` into `to`, an exported rendition without any: all of it, or what `policy` lets out, with the values of `assign` in place
   * of the photo's own; orientation reset to 1. Read back and compared field by field; a difference is `verification-failed`.
   */
  copyMetadata(request: {
    readonly from: string
    readonly to: string
    readonly width: number
    readonly height: number
    /** Whether the rendition's colours are sRGB; they are where not given. */
    readonly srgb?: boolean | undefined
    readonly policy?: MetadataPolicy | undefined
    readonly assign?: FieldAssignments | undefined
  }): Promise<FileReading>
  /**
   * Takes out of `path`, a whole copy of a photo of our own making, what `policy` does not let out, and writes `assign`. Picture data unchanged, read
   * back and compared. Throws also `format-not-writable` for formats whose words stand beside them.
   */
  limitMetadata(request: {
    readonly path: string
    readonly policy: MetadataPolicy
    readonly assign: FieldAssignments
  }): Promise<FileReading>
  /** Writes the XMP of `path`, a file of ours or a sidecar, into a new sidecar of its own; gives its SHA-256, null where there is no XMP. */
  writeSidecarOf(request: { readonly path: string; readonly to: string }): Promise<string | null>
  /** Removes what an interrupted write left beside a photo: private stage folders of owners proven dead; with `below`, in all folders of this one, too. Gives the paths removed. */
  clearStage(folder: string, options?: { readonly below?: boolean }): Promise<readonly string[]>
}
