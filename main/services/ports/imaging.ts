/** Makes pictures for screens and for export. Upright, never enlarged. Throws DeskError `not-an-image`, `damaged-file`, `cancelled`. */
export interface Imaging {
  /** A JPEG for the screen that fits `box`×`box` pixels, sRGB, no metadata. Formats sharp cannot decode use their embedded preview. */
  rendition(request: { readonly path: string; readonly box: number }): Promise<Uint8Array>
  /** Writes a JPEG of long side at most `longSide`, sRGB with profile, orientation applied, no metadata yet. */
  exportJpeg(request: {
    readonly from: string
    readonly to: string
    readonly longSide: number
    readonly quality: number
    readonly signal?: AbortSignal | undefined
  }): Promise<{ readonly width: number; readonly height: number }>
}
