import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'

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
  readonly colourClass: number
  readonly stars: number
  /** Why this file cannot be written, or null where it can. */
  readonly refusal: DeskFailure | null
  readonly warnings: readonly string[]
}

/** Reads files; throws DeskError `not-found`, `is-directory`, `empty-file`, `not-an-image`, `damaged-file`, `unreadable`, `name-not-readable`, `tool-failed`. */
export interface MetadataReader {
  read(path: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<FileReading>
  /** ExifTool's version, "13.59". */
  version(): Promise<string>
}
