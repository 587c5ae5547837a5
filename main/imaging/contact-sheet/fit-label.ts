import sharp from 'sharp'
import { drawText } from '../draw-text.ts'

/** A text and the room it has, in points of 1/72 inch. */
export interface Label {
  readonly text: string
  readonly font: string
  readonly colour: string
  readonly width: number
  readonly height: number
}

/** A label as drawn, in points. `fromRight` where its script runs from right to left. */
export interface DrawnLabel {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  readonly fromRight: boolean
}

// What printers resolve; a line of small type stays sharp.
const dpi = 300
const scale = dpi / 72
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Draws as much of a text as its room takes, cut at a word with "…"; null where there is nothing to draw. */
export async function fitLabel({ text, font, colour, width, height }: Label): Promise<DrawnLabel | null> {
  let words = text.replace(/\s+/g, ' ').trim()
  while (words !== '') {
    const png = await drawText({ text: words, font, colour, dpi, width: Math.floor(width * scale) })
    const drawn = await sharp(png).metadata()
    const over = Math.max(drawn.height / (height * scale), drawn.width / (width * scale))
    if (over <= 1)
      return { png, width: drawn.width / scale, height: drawn.height / scale, fromRight: rightToLeft.test(words) }
    words = cutText(words, 1 / over)
  }
  return null
}

// At a blank where there is one in the last third, as far as scripts without blanks can do.
function cutText(text: string, share: number): string {
  const characters = [...text.replace(/ ?…$/, '')]
  const kept = characters.slice(0, Math.min(characters.length - 1, Math.floor(characters.length * share))).join('')
  const blank = kept.lastIndexOf(' ')
  const cut = blank > (kept.length * 2) / 3 ? kept.slice(0, blank) : kept
  return cut === '' ? '' : `${cut} …`
}
