import { findHead } from '../find-head.ts'
import type { FoundText } from '../found-text.ts'
import type { FoundDuty, NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { foldNoticeText, spanOfFolded, takeFolded } from '../notice-text.ts'
import type { Duty, TextSpan } from '../parsed-notice.ts'
import { readCarried } from '../reply/carry-value.ts'
import { dutyOrder } from '../reply/duty-order.ts'
import { writeDutySentence } from '../reply/own-notice-template.ts'
import type { ReplyLanguage } from '../reply/reply-facts.ts'
import type { OwnNoticeWording } from '../reply/wording/own-notice-wording.ts'
import { ownNoticeWordings } from '../reply/wording/own-notice-wordings.ts'
import { ownNoticeOpenings } from './own-notice-openings.ts'
import type { OwnOpening } from './read-own-opening.ts'
import { readOwnOpening } from './read-own-opening.ts'

// A forwarded notice may stand behind a line of its own that begins alike.
const mostTries = 4

const foldWords = (text: string): string => foldNoticeText(text).folded.trim()

interface DutySentence {
  readonly duty: Duty
  readonly sentence: string
}

function listDutySentences(wording: OwnNoticeWording): readonly DutySentence[] {
  return dutyOrder.flatMap((duty) =>
    ([0, 1, 2] as const).map((about) => ({ duty, sentence: foldWords(writeDutySentence(wording, duty, about)) }))
  )
}

const dutySentences: Readonly<Record<ReplyLanguage, readonly DutySentence[]>> = {
  en: listDutySentences(ownNoticeWordings.en),
  fr: listDutySentences(ownNoticeWordings.fr),
  es: listDutySentences(ownNoticeWordings.es),
  de: listDutySentences(ownNoticeWordings.de)
}

function findOpening(text: NoticeText): (OwnOpening & { readonly from: number }) | null {
  const keys = new Map<string, boolean>()
  for (const { key, anchor, openings } of ownNoticeOpenings) {
    const known = keys.get(key) ?? text.folded.includes(key)
    keys.set(key, known)
    if (!known) continue
    let from = text.folded.indexOf(anchor)
    for (let tries = 0; from >= 0 && tries < mostTries; tries += 1) {
      for (const opening of openings) {
        const read = readOwnOpening(text, opening, from)
        if (read !== null) return { ...read, from }
      }
      from = text.folded.indexOf(anchor, from + 1)
    }
  }
  return null
}

interface FoldedDuty extends FoundDuty {
  readonly at: number
}

function findDuties(text: NoticeText, { language }: OwnNoticeWording, from: number): readonly FoldedDuty[] {
  const found: FoldedDuty[] = []
  for (const { duty, sentence } of dutySentences[language]) {
    const at = text.folded.indexOf(sentence, from)
    if (at < 0 || found.some((one) => one.duty === duty)) continue
    found.push({ duty, at, ...spanOfFolded(text, at, at + sentence.length) })
  }
  return found
}

function readReason(
  text: NoticeText,
  wording: OwnNoticeWording,
  from: number,
  ends: readonly number[]
): FoundText | null {
  const label = foldWords(wording.reason)
  const at = text.folded.indexOf(label, from)
  if (at < 0 || text.folded.slice(from, at).trim() !== '') return null
  const start = at + label.length + (text.folded.charAt(at + label.length) === ' ' ? 1 : 0)
  const carried = readCarried(text.raw, spanOfFolded(text, start, start).start)
  if (carried !== null) return carried.value
  const end = Math.min(...ends)
  return Number.isFinite(end) && end > start ? takeFolded(text, start, end) : null
}

/**
 * A desk's own notice, as writeOwnNotice writes it, in all its styles and languages; the agency is the desk.
 *
 * Read exactly: every value stands between marks or ends at words of the notice.
 */
export const deskOwnNotice: NoticeGrammar = {
  name: 'notice of a desk',
  read(text) {
    const read = findOpening(text)
    if (read === null) return null
    const { wording, style, form } = read.opening.variant
    const isRemoval = form === 'kill' || form === 'reinstatement'
    const closing = foldWords(wording.closing[style])
    const firstClosing = text.folded.indexOf(closing, read.end)
    const duties = findDuties(text, wording, read.end)
    const ends = [...duties.map(({ at }) => at), ...(firstClosing < 0 ? [] : [firstClosing])]
    const reason = readReason(text, wording, read.end, ends)
    const end = firstClosing < 0 ? text.raw.length : spanOfFolded(text, 0, firstClosing + closing.length).end
    const { start } = spanOfFolded(text, read.from, read.from)
    const range: TextSpan = { start, end }
    const head = findHead(text)
    return {
      kind: form === 'bare' ? 'correction' : form,
      agency: read.desk?.text ?? null,
      language: wording.language,
      confidence: 'wording of a desk’s own notice',
      byline: read.byline,
      pairs: read.pairs,
      allPairsRead: read.complete,
      ...(form === 'correction'
        ? { order: wording.pair[style].startsWith('{correct}') ? 'correct-first' : 'wrong-first' }
        : {}),
      pictureIds: [...new Set(read.ids.map((id) => id.text))],
      idSpans: read.ids,
      reason,
      duties: duties.filter(({ at }) => firstClosing < 0 || at < firstClosing),
      head: head === null || head.start < start ? null : head,
      truncated: firstClosing < 0,
      unknown: [
        ...(form === 'bare' ? ['values'] : read.complete ? [] : ['further values']),
        ...(isRemoval && read.ids.length === 0 ? ['picture ids'] : [])
      ],
      ranges: [range]
    }
  }
}
