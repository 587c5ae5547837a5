/** The largest JPEG a file carries of itself, and the file's EXIF orientation (1–8), which holds where the JPEG has none of its own. */
export interface EmbeddedPreview {
  readonly jpeg: Uint8Array
  readonly orientation: number
}

/** Takes the preview out of a file; null where it carries none. */
export type ExtractPreview = (path: string) => Promise<EmbeddedPreview | null>
