import { foldNoticeText, spanOfFolded } from '../../../shared/notice/notice-text.ts'
import { excerptOfSpan } from './excerpt-of-span.ts'

/** The first place of `wanted` with 40 characters on each side, or null where the text does not hold it. */
export function excerptAround(text: string, wanted: string): string | null {
  const folded = foldNoticeText(text)
  const needle = foldNoticeText(wanted).folded.trim()
  const at = needle === '' ? -1 : folded.folded.indexOf(needle)
  if (at < 0) return null
  return excerptOfSpan(text, spanOfFolded(folded, at, at + needle.length))
}
