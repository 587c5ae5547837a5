/** Makes pictures for screens and for export. Upright, never enlarged. Throws DeskError `not-an-image`, `damaged-file`, `cancelled`. */
export interface Imaging {
  /** A JPEG for the screen that fits `box`×`box` pixels, sRGB, no metadata; `grey`: without its colours. Formats sharp cannot decode use their embedded preview. */
  rendition(request: { readonly path: string; readonly box: number; readonly grey?: boolean }): Promise<Uint8Array>
  /**
   * What the picture looks like, to be compared with others' looks; "" where it has too little texture to be told apart. With `jpeg`, an upright
   * rendition of the file at `path`, the file itself is not opened.
   */
  look(request: { readonly path: string; readonly jpeg?: Uint8Array }): Promise<string>
  /** Writes a JPEG of long side at most `longSide`, sRGB with profile, orientation applied, no metadata yet. */
  exportJpeg(request: {
    readonly from: string
    readonly to: string
    readonly longSide: number
    readonly quality: number
    readonly signal?: AbortSignal | undefined
  }): Promise<{ readonly width: number; readonly height: number }>
}
