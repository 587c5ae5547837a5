import type { EmbeddedPreview } from './header-result.ts'
import type { PacketEntry } from './xmp/read-packet.ts'

/** A block's tags, with the block's place in ExifTool's words: "JPEG-APP1-XMP". */
export interface PlacedEntries {
  readonly place: string
  readonly entries: readonly PacketEntry[]
}

/** An IIM block's bytes, with ExifTool's group ("IPTC" where the standard puts it, "IPTC2") and the place in its words. */
export interface PlacedIim {
  readonly group: string
  readonly place: string
  readonly raw: Buffer
}

/** What a format's reader found in one file. */
export interface FoundMetadata {
  /** As ExifTool names it. */
  readonly format: string
  readonly mime: string
  /** Stored pixels, before orientation; null for files without a picture. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  readonly blocks: readonly PlacedEntries[]
  readonly iim: readonly PlacedIim[]
  readonly preview: EmbeddedPreview | null
}
