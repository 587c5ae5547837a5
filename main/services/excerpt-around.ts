import { foldNoticeText, spanOfFolded } from '../../shared/notice/notice-text.ts'

const charactersAround = 40

/** The first place of `wanted` with 40 characters on each side, or null where the text does not hold it. */
export function excerptAround(text: string, wanted: string): string | null {
  const folded = foldNoticeText(text)
  const needle = foldNoticeText(wanted).folded.trim()
  const at = needle === '' ? -1 : folded.folded.indexOf(needle)
  if (at < 0) return null
  const { start, end } = spanOfFolded(folded, at, at + needle.length)
  const before = [...text.slice(0, start)]
  const after = [...text.slice(end)]
  return [
    before.length > charactersAround ? '…' : '',
    before.slice(-charactersAround).join(''),
    text.slice(start, end),
    after.slice(0, charactersAround).join(''),
    after.length > charactersAround ? '…' : ''
  ].join('')
}
