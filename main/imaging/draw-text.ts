import type { TextAlign } from 'sharp'
import sharp from 'sharp'

/** A text to be drawn: one colour, on nothing. */
export interface DrawnText {
  readonly text: string
  /** A family and style as Pango reads them, "sans bold". */
  readonly font: string
  readonly colour: string
  readonly dpi: number
  /** Lines are broken where they would be wider, in pixels; none where it is not given. */
  readonly width?: number | undefined
  readonly align?: TextAlign
}

/**
 * A text as a PNG, drawn by Pango with the fonts of the system: scripts from right to left run that way, and each character comes from a font that has it.
 * What no font has is drawn as a box with its number.
 */
export async function drawText({ text, font, colour, dpi, width, align = 'left' }: DrawnText): Promise<Buffer> {
  const words = text.replace(/[\p{Cc}--[\n]]/gv, ' ').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const markup = `<span foreground="${colour}">${words}</span>`
  const input = { text: markup, font, dpi, align, rgba: true, ...(width === undefined ? {} : { width }) }
  return await sharp({ text: input }).png().toBuffer()
}
