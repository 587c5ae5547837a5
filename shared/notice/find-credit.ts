import type { FoundText } from './found-text.ts'
import type { NoticeText } from './notice-text.ts'
import { takeFolded } from './notice-text.ts'
import type { TextSpan } from './parsed-notice.ts'

// A credit line stands at the end of what precedes the notice; names longer than this are not names.
const reach = 240

// Exactly one name: "/ AFP PHOTO / US NAVY / NAME" does not say which part is the photographer.
const slashCredit = /\bafp photo ?\/ ?([^/()]{2,80}?)( ?\/ ?| ?\(|\.? ?$)/
const bracketCredit = /\((?:photo by )([^/()]{2,80}?) ?\/ ?(?:afp|pool\/afp)\b[^()]{0,40}\)/

/**
 * The photographer of an AFP credit line between two folded offsets, or null.
 *
 * Reads "/ AFP PHOTO / NAME" and "(Photo by NAME / AFP)". Several names, or more slashes after the first, give null.
 */
export function findCreditByline(text: NoticeText, from: number, to: number): FoundText | null {
  const start = Math.max(from, to - reach)
  const tail = text.folded.slice(start, to)
  const match = bracketCredit.exec(tail) ?? slashCredit.exec(tail)
  const name = match?.[1]
  if (match === null || name === undefined) return null
  const after = tail.slice(match.index + match[0].length).trim()
  if (match[2]?.includes('/') && after !== '') return null
  const at = start + match.index + match[0].indexOf(name)
  return takeFolded(text, at, at + name.length)
}

// Metadata fields and feeds cut at these byte lengths; a text of just that length may end inside a name.
const cutLengths = new Set([32, 64, 128, 255, 256, 500, 512, 1000, 1024, 2000, 2048])

/** True when the text is exactly as long as a common field limit, so that its last word may be cut. */
export function looksCutAtLimit(text: string): boolean {
  return cutLengths.has(text.length)
}

// "require.NAME/AFP/Getty Images" and "(Photo credit should read NAME/AFP/Getty Images)".
const trailingCredit =
  /^[\s"'”»]*(\(?(?:photo credit should read |photo by |photo: )?(?:[^()/]{2,60}\/ ?)?AFP(?:(?: ?\/| via | PHOTO)[^()]{0,40})?\)?)\s*$/iu

/** The place of the credit that is all that follows `from`, or null when something else or nothing follows. */
export function findTrailingCredit(raw: string, from: number): TextSpan | null {
  if (raw.length - from > reach) return null
  const match = trailingCredit.exec(raw.slice(from))
  const credit = match?.[1]
  if (match === null || credit === undefined) return null
  const start = from + match[0].indexOf(credit)
  return { start, end: start + credit.trimEnd().length }
}
