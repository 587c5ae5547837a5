import type { SheetLayout } from '../../../shared/contract/contact-sheet.ts'
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
  /**
   * Writes a contact sheet as a PDF into a new file. Its words are drawn as pictures with the fonts of the system, so that every script is shown as it is
   * written. A photo that cannot be shown is left out and told.
   */
  contactSheet(request: {
    readonly to: string
    readonly layout: SheetLayout
    readonly title: string
    readonly frames: readonly SheetFrame[]
    readonly signal?: AbortSignal | undefined
  }): Promise<{
    readonly pages: number
    readonly placed: number
    readonly failed: readonly { readonly path: string; readonly error: Error }[]
  }>
}

/** A photo on a contact sheet, and what stands under it. */
export interface SheetFrame {
  readonly path: string
  readonly name: string
  readonly caption: string
  readonly credit: string
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
