import type { ParsedNotice, TextSpan } from './parsed-notice.ts'

/**
 * The text without the given ranges, as readers should see it.
 *
 * The slash or dash that led from the credit line to the notice goes too; what stood after the notice follows after
 * one space.
 */
export function cutNotice(raw: string, ranges: readonly TextSpan[]): string {
  if (ranges.length === 0) return raw
  const kept: string[] = []
  let from = 0
  for (const range of ranges) {
    const before = raw.slice(from, range.start).trim()
    kept.push(before.replace(/\s?[/–—-]$/, '').trimEnd())
    from = Math.max(from, range.end)
  }
  kept.push(raw.slice(from).trim())
  return kept.filter((part) => part !== '').join(' ')
}

/** A text without its head, and where its notice stands then. */
export interface HeadlessText {
  readonly text: string
  readonly ranges: readonly TextSpan[]
}

/** The text that `parsed` was read from without its head ("CORRECTION - ") and the space after it. */
export function cutHead(raw: string, parsed: Pick<ParsedNotice, 'head' | 'noticeRanges'>): HeadlessText {
  const { head, noticeRanges } = parsed
  if (head === null) return { text: raw, ranges: noticeRanges }
  const rest = raw.slice(head.end)
  const removed = head.end - head.start + rest.length - rest.trimStart().length
  const shift = (at: number) => (at <= head.start ? at : Math.max(head.start, at - removed))
  return {
    text: raw.slice(0, head.start) + rest.trimStart(),
    ranges: noticeRanges.map(({ start, end }) => ({ start: shift(start), end: shift(end) }))
  }
}
