import { splitFileName } from './split-file-name.ts'

/** The width of a text in CSS pixels. */
export type MeasureText = (text: string) => number

/** The text, cut at its end with "…" where it is wider than `width`. Never cuts within a character, nor after a space. */
export function cutEnd(text: string, width: number, measure: MeasureText): string {
  if (measure(text) <= width) return text
  const characters = [...text]
  const cutAt = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`
  let fits = 0
  let tooLong = characters.length
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (measure(cutAt(middle)) <= width) fits = middle
    else tooLong = middle
  }
  return cutAt(fits)
}

/** A file name, cut in its middle where it is wider than `width`: its end always stays. */
export function cutMiddle(name: string, width: number, measure: MeasureText): string {
  if (measure(name) <= width) return name
  const { head, tail } = splitFileName(name)
  return head === '' ? name : cutEnd(head, width - measure(tail), measure) + tail
}
