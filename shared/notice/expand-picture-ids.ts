import type { TextSpan } from './parsed-notice.ts'

// AFP's 000_34L82NW, Reuters' RC2… and RTX…, else letters with at least two digits at the end: MXMT102, TOK801.
const lettered = String.raw`\d{3}_[A-Z0-9]{4,12}|RC\d[A-Z0-9]{8,12}|(?:GM1|LR1)[A-Z0-9]{8,12}|RT[SX][A-Z0-9]{4,6}|[A-Z]{2,8}\d{2,10}`
// Getty's and AP's newer ids are digits alone: read only behind a word that says so, and never a date (20190303).
const numeric = String.raw`(?<=(?:photo|image|picture|number|id)s?[ :#]{1,2}|#)(?!(?:19|20)\d{6}(?!\d))\d{8,14}`
// What may stand behind a bare number for it to be an id of the list: "MXMT101, 102 and 105 have been killed".
const listed = String.raw`(?=\s*(?:[.,;:)&]|and\b|ha(?:s|ve)\b|w(?:as|ere)\b|transmitted\b|moved\b|sent\b|$))`
// Only a dash without spaces may shorten the second number: "TOK801 - 16 July" is no range.
const idPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_+])_?(?:${lettered}|${numeric})(?:[-–—](?:[A-Z]{2,8})?\d{1,10}|\s?(?:[-–—]|to|through|thru)\s?_?[A-Z]{2,8}\d{2,10}|\s(?:to|through|thru)\s\d{2,10}${listed})?(?![\p{L}\p{N}_])`,
  'giu'
)
const rangePattern = /^([A-Z]{2,8})(\d{2,10})\s?([-–—]|to|through|thru)\s?_?([A-Z]{2,8})?(\d{1,10})$/iu
const nextNumber = new RegExp(String.raw`\s?(?:,\s?and\s|[,;&]|\sand\s)\s?(\d{2,14})(?![\p{L}\p{N}_])${listed}`, 'iuy')

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
  const [, prefix = '', first = '', joined = '', otherPrefix = prefix, last = ''] = range
  // "103-16" is 103 to 116; "103 to 16" is not sure to be.
  const isWord = /^\p{L}/u.test(joined) && range[4] === undefined
  const from = Number(first)
  // A short second number replaces the end of the first: 103-16 is 103 to 116.
  const to = Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last)
  const fits = otherPrefix.toUpperCase() === prefix.toUpperCase() && !(isWord && last.length !== first.length)
  if (!fits || to < from || to - from > longestRange) {
    return [`${prefix}${first}`.toUpperCase()]
  }
  return Array.from({ length: to - from + 1 }, (_, step) =>
    `${prefix}${String(from + step).padStart(first.length, '0')}`.toUpperCase()
  )
}

interface ListedId extends TextSpan {
  readonly id: string
}

/** The bare numbers that go on with a list behind an id: "MXMT101, 102 and 105"; same length, each above the last. */
function findListed(part: string, from: number, id: string): readonly ListedId[] {
  const [, prefix = '', first = ''] = /^([A-Z]*)(\d+)$/.exec(id) ?? []
  const found: ListedId[] = []
  let last = first
  nextNumber.lastIndex = from
  for (;;) {
    const number = first === '' ? undefined : nextNumber.exec(part)?.[1]
    if (number === undefined || number.length !== first.length || number <= last) return found
    const end = nextNumber.lastIndex
    found.push({ id: `${prefix}${number}`, start: end - number.length, end })
    last = number
  }
}

/**
 * Every picture id written between two offsets of the text, ranges expanded, each once, in order of appearance.
 *
 * An id that touches the end of the whole text is left out: it may have been cut in the middle.
 */
export function findPictureIds(raw: string, within: TextSpan): FoundIds {
  const ids = new Set<string>()
  const spans: TextSpan[] = []
  let expandedIds = 0
  const part = raw.slice(0, within.end)
  const pattern = new RegExp(idPattern)
  pattern.lastIndex = within.start
  const isWhole = (end: number) => end !== raw.length
  for (const match of part.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (!isWhole(end)) continue
    const expanded = expandPictureId(match[0])
    expandedIds += expanded.length
    if (expandedIds > mostIds) break
    for (const id of expanded) ids.add(id)
    spans.push({ start, end })
    for (const next of findListed(part, end, expanded.at(-1) ?? '')) {
      if (!isWhole(next.end)) break
      ids.add(next.id)
      spans.push(next)
    }
  }
  return { ids: [...ids], spans }
}
