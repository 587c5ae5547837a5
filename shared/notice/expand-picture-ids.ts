import type { TextSpan } from './parsed-notice.ts'

// AFP's 000_34L82NW, Reuters' RC2… and RTX…, else letters with at least two digits at the end: MXMT102, TOK801.
const one = String.raw`\d{3}_[A-Za-z0-9]{4,12}|RC\d[A-Z0-9]{8,12}|(?:GM1|LR1)[A-Z0-9]{8,12}|RT[SX][A-Z0-9]{4,6}|[A-Za-z]{2,8}\d{2,10}`
// Only a dash without spaces may shorten the second number: "TOK801 - 16 July" is no range.
const idPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])_?(?:${one})(?:[-–—](?:[A-Za-z]{2,8})?\d{1,10}|\s?(?:[-–—]|to|through)\s?[A-Za-z]{2,8}\d{2,10})?(?![\p{L}\p{N}_])`,
  'gu'
)
const rangePattern = /^([A-Za-z]{2,8})(\d{2,10})\s?(?:[-–—]|to|through)\s?([A-Za-z]{2,8})?(\d{1,10})$/u

// More than this in one range is a misread phone number or date, not a picture series.
const longestRange = 500
// More than all pictures of a day; ids after these are left out.
const mostIds = 20_000

/** Picture ids with their places. */
export interface FoundIds {
  readonly ids: readonly string[]
  readonly spans: readonly TextSpan[]
}

/**
 * One id, or every id of a range such as MXMT103-116, in upper case and without a leading underscore.
 *
 * A range whose ends do not fit together (other prefix, backwards, over 500) gives its first id only: the rest is not guessed at.
 */
export function expandPictureId(written: string): readonly string[] {
  const id = written.replace(/^_/, '')
  const range = rangePattern.exec(id)
  if (range === null) return [id.toUpperCase()]
  const [, prefix = '', first = '', otherPrefix = prefix, last = ''] = range
  const from = Number(first)
  // A short second number replaces the end of the first: 103-16 is 103 to 116.
  const to = Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last)
  if (otherPrefix.toUpperCase() !== prefix.toUpperCase() || to < from || to - from > longestRange) {
    return [`${prefix}${first}`.toUpperCase()]
  }
  return Array.from({ length: to - from + 1 }, (_, step) =>
    `${prefix}${String(from + step).padStart(first.length, '0')}`.toUpperCase()
  )
}

/**
 * Every picture id written between two offsets of the text, ranges expanded, each once, in order of appearance.
 *
 * An id that touches the end of the whole text is left out unless `endIsWhole`: it may have been cut in the middle.
 */
export function findPictureIds(raw: string, within: TextSpan, endIsWhole = false): FoundIds {
  const ids = new Set<string>()
  const spans: TextSpan[] = []
  let expandedIds = 0
  for (const match of raw.slice(within.start, within.end).matchAll(idPattern)) {
    const start = within.start + match.index
    const end = start + match[0].length
    if (end === raw.length && !endIsWhole) continue
    const expanded = expandPictureId(match[0])
    expandedIds += expanded.length
    if (expandedIds > mostIds) break
    for (const id of expanded) ids.add(id)
    spans.push({ start, end })
  }
  return { ids: [...ids], spans }
}
