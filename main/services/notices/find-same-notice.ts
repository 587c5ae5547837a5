import type { Notice } from '../../../shared/contract/notice.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import type { DeskRecords } from '../ports/desk-store.ts'

/** A text and what was understood of it. */
interface ReadText {
  readonly text: string
  readonly parsed: Pick<ParsedNotice, 'kind' | 'agency' | 'byline' | 'pairs' | 'pictureIds'>
}

interface Arriving extends ReadText {
  readonly receipt: Pick<Notice['receipts'][number], 'from' | 'format'>
  readonly identity?: string | undefined
}

/**
 * A notice the desk has that says the same in another wrapping: other line ends, quoted, or inside a mail with a greeting around it. Undefined
 * where there is none, and for what photos carry: there each file's own words count.
 */
export async function findSameNotice(records: DeskRecords, arriving: Arriving): Promise<Notice | undefined> {
  const { receipt, identity = '' } = arriving
  if (receipt.from === 'photo' || identity !== '') return undefined
  const inMail = receipt.format === 'mail'
  const known = await records.notices.list()
  return known.findLast((one) => {
    const isMail = inMail || one.receipts.some(({ format }) => format === 'mail')
    return isSameNotice(one, arriving, { isMail })
  })
}

// Less than a sentence may stand in any mail.
const shortestContained = 80

/** True where two texts are one notice: the same facts and the same words, however they are wrapped. In a mail others' words may stand around them. */
export function isSameNotice(one: ReadText, other: ReadText, { isMail = false } = {}): boolean {
  if (!statesSame(one.parsed, other.parsed)) return false
  const [first, second] = [unwrap(one.text), unwrap(other.text)]
  if (first === second) return true
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first]
  return isMail && shorter.length >= shortestContained && longer.includes(shorter)
}

function statesSame(one: ReadText['parsed'], other: ReadText['parsed']): boolean {
  if (one.agency !== null && other.agency !== null && one.agency !== other.agency) return false
  const facts = ({ kind, byline, pairs, pictureIds }: ReadText['parsed']) =>
    JSON.stringify([kind, byline, pairs, pictureIds])
  return facts(one) === facts(other)
}

// What programs change on the way: line breaks, blanks, the marks of quoted lines, how accents are composed.
function unwrap(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
}
