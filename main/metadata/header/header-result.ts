import type { TagEntry } from '../reader/tag-entries.ts'
import type { DeclineReason } from './doubt.ts'

/** Where a JPEG lies inside a file, in bytes from the file's start. */
export interface EmbeddedPreview {
  readonly offset: number
  readonly length: number
}

/** What the header reader found, as `readTags` gives what ExifTool found, so that all that follows is shared. */
export interface HeaderRead {
  readonly ok: true
  /**
   * Tags of the field table in XMP and EXIF, the IIM block as bytes, what the file is, its size and orientation, digest and marks. Not there:
   * warnings, hashes, sidecars.
   */
  readonly entries: readonly TagEntry[]
  /** The EXIF thumbnail; null where there is none in a place that can be trusted. */
  readonly preview: EmbeddedPreview | null
}

/** The header reader leaves this file to ExifTool, and why. */
export interface HeaderDeclined {
  readonly ok: false
  readonly reason: DeclineReason
  readonly detail: string
}

/** What comes of reading a header. */
export type HeaderResult = HeaderRead | HeaderDeclined
