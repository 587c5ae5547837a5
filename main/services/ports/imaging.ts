import type { ExportPreset } from '../../../shared/contract/export-preset.ts'

/** Makes pictures for screens and for export. Upright, never enlarged. Throws DeskError `not-an-image`, `damaged-file`, `cancelled`. */
export interface Imaging {
  /** A JPEG for the screen that fits `box`×`box` pixels, sRGB, no metadata; `grey`: without its colours. Formats sharp cannot decode use their embedded preview. */
  rendition(request: { readonly path: string; readonly box: number; readonly grey?: boolean }): Promise<Uint8Array>
  /**
   * What the picture looks like, to be compared with others' looks; "" where it has too little texture to be told apart. With `jpeg`, an upright
   * rendition of the file at `path`, the file itself is not opened.
   */
  look(request: { readonly path: string; readonly jpeg?: Uint8Array }): Promise<string>
  /**
   * Writes a picture by an export's recipe: scaled, never enlarged, orientation applied, its colour profile in it, no metadata yet. Throws also
   * DeskError `bad-input` where no quality makes it as small as it is to be.
   */
  exportPicture(request: {
    readonly from: string
    readonly to: string
    readonly recipe: PictureRecipe
    readonly signal?: AbortSignal | undefined
  }): Promise<ExportedPicture>
}

/** What a picture is to be. */
export type PictureRecipe = Pick<ExportPreset, 'size' | 'compression' | 'sharpen' | 'colour' | 'crop' | 'watermark'> & {
  readonly format: Exclude<ExportPreset['format'], 'original'>
}

/** A picture as it was written. */
export interface ExportedPicture {
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Whether its colours are sRGB; a wider profile is in the file. */
  readonly srgb: boolean
}
