import type { CharsetReading } from '../../../shared/contract/charset.ts'
import type { Credentials } from '../../../shared/contract/credentials.ts'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'

/** An XMP sidecar beside a photo, as it was when the photo was read. */
export interface SidecarFile {
  readonly path: string
  /** SHA-256 of all its bytes. */
  readonly sha256: string
  readonly size: number
  /** Milliseconds since 1970, whole. */
  readonly modifiedMs: number
}

/** Everything read from one file at one moment. */
export interface FileReading {
  readonly path: string
  /** ExifTool's file type: JPEG, TIFF, PNG, WEBP, HEIC, AVIF, PSD, CR3 … */
  readonly format: string
  readonly mime: string
  readonly size: number
  /** Milliseconds since 1970, whole. */
  readonly modifiedMs: number
  /** Stored pixels, before orientation. 0 where unknown. */
  readonly width: number
  readonly height: number
  /** EXIF orientation 1–8; 1 where absent. */
  readonly orientation: number
  /** SHA-256 of all bytes of the file. */
  readonly sha256: string
  /** SHA-256 over the image data alone (ExifTool's ImageDataHash), null for formats that have none. */
  readonly imageHash: string | null
  readonly fields: FieldReadings
  /** The field table's version it was read with; absent in readings of desks from before it was counted. */
  readonly tableVersion?: number | undefined
  /** Content Credentials (C2PA), checked; null where the file carries none. */
  readonly credentials: Credentials | null
  /** Where an edit goes: into the photo itself, or into its sidecar, which stays or comes to be at `sidecarPath`. */
  readonly writeTarget: 'file' | 'sidecar'
  /** The sidecar that edits are written to, there or not; null where the photo itself is written. */
  readonly sidecarPath: string | null
  /** IIM: `present`, `possible` where an edit may make it, `never` where it cannot or will not be. */
  readonly iim: 'present' | 'possible' | 'never'
  /** The photo's sidecars, the one that is written first. */
  readonly sidecars: readonly SidecarFile[]
  /** Sidecars of the photo's name that belong to another photo of that name (raw and JPEG side by side). */
  readonly otherSidecars: readonly SidecarFile[]
  /** How the text of each IIM block is read. */
  readonly charsets: readonly CharsetReading[]
  readonly colourClass: number
  readonly stars: number
  readonly tagged: boolean
  /** Why this file cannot be written, or null where it can. */
  readonly refusal: DeskFailure | null
  readonly warnings: readonly string[]
}

/** A text in a file, and where: the tag as ExifTool names it with its group, and whether it stands after the picture or in another program's log. */
export interface FileText {
  readonly tag: string
  readonly part: 'tag' | 'xmp-history' | 'trailer'
  readonly text: string
}

/** Bytes of a file that read as one of the words looked for: what stands around them, and where in that text they begin. */
export interface HeldBytes {
  readonly part: 'metadata' | 'trailer'
  readonly text: string
  readonly at: number
}

/** Reads files; throws DeskError `not-found`, `is-directory`, `empty-file`, `not-an-image`, `damaged-file`, `unreadable`, `name-not-readable`, `tool-failed`. */
export interface MetadataReader {
  read(path: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<FileReading>
  /** Every text in a file, also where it is no field of the desk: histories, trailers, comments, makers' notes. Sidecars are files of their own. */
  texts(path: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<readonly FileText[]>
  /** Where a file's bytes, picture data left out, read as one of these words in any case, in UTF-8, Latin-1 or UTF-16: a net for what no tag shows. */
  holding(
    path: string,
    words: readonly string[],
    options?: { readonly signal?: AbortSignal | undefined }
  ): Promise<readonly HeldBytes[]>
  /** ExifTool's version, "13.59". */
  version(): Promise<string>
}
