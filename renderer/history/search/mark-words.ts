import { foldNoticeText, spanOfFolded } from '../../../shared/notice/notice-text.ts'

/** A stretch of an excerpt; `found` where it is what was looked for. */
export interface MarkedStretch {
  readonly text: string
  readonly found: boolean
}

/** An excerpt with every place of the words that were looked for, as the search itself compares: case, accents and kinds of quotes do not matter. */
export function markWords(excerpt: string, wanted: string): readonly MarkedStretch[] {
  const folded = foldNoticeText(excerpt)
  const needle = foldNoticeText(wanted).folded.trim()
  const stretches: MarkedStretch[] = []
  let told = 0
  for (
    let at = folded.folded.indexOf(needle);
    needle !== '' && at >= 0;
    at = folded.folded.indexOf(needle, at + needle.length)
  ) {
    const { start, end } = spanOfFolded(folded, at, at + needle.length)
    stretches.push({ text: excerpt.slice(told, start), found: false }, { text: excerpt.slice(start, end), found: true })
    told = end
  }
  return [...stretches, { text: excerpt.slice(told), found: false }].filter(({ text }) => text !== '')
}
