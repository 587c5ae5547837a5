import { findCreditByline, findTrailingCredit } from '../find-credit.ts'
import { findHead } from '../find-head.ts'
import type { FoundText } from '../found-text.ts'
import type { FoundDuty, FoundPair, NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { findCutAfpOpening } from './afp-cut-opening.ts'
import { findAfpNotices, readAfpNotice } from './afp-notice.ts'

function firstOfEach(duties: readonly FoundDuty[]): readonly FoundDuty[] {
  return duties.filter((duty, index) => duties.findIndex((other) => other.duty === duty.duty) === index)
}

function readBylineBefore(text: NoticeText, folded: number): FoundText | null {
  return findCreditByline(text, 0, folded)
}

/** The credit after the notice goes with it when the caption has a credit line of its own before the notice. */
function withCredit(text: NoticeText, range: TextSpan, credit: TextSpan | null): TextSpan {
  const before = text.raw.slice(0, range.start)
  return credit !== null && /\bAFP\b/.test(before) ? { start: range.start, end: credit.end } : range
}

/**
 * AFP's metadata amendment: "The erroneous mention[s] appearing in the metadata of this photo by NAME has been
 * modified in AFP systems in the following manner: [CORRECT] instead of [WRONG]. Please immediately remove …".
 *
 * Stands at the end of a caption, sometimes twice, often cut by redistributors. Correct comes first, always. Facts:
 * the notices AFP published with pictures of 2017 and 2018.
 */
export const afpAmendment: NoticeGrammar = {
  name: 'AFP amendment',
  read(text) {
    const starts = findAfpNotices(text)
    const head = findHead(text)
    const base = { kind: 'correction', agency: 'AFP', order: 'correct-first', head } as const
    if (starts.length === 0) {
      const cut = findCutAfpOpening(text)
      if (cut === null) return null
      const range = { start: spanOfFolded(text, cut, cut).start, end: text.raw.length }
      const confidence = 'ends in the first words of the AFP amendment'
      const byline = readBylineBefore(text, cut)
      return {
        ...base,
        language: 'en',
        confidence,
        byline,
        truncated: true,
        unknown: ['values', 'duties'],
        ranges: [range]
      }
    }
    const notices = starts.map((start, index) => readAfpNotice(text, start, starts[index + 1]?.opening))
    const first = starts[0]
    const last = notices.at(-1)
    const pairs: readonly FoundPair[] = notices.flatMap((notice) => notice.pairs)
    const duties = firstOfEach(notices.flatMap((notice) => notice.duties))
    const credit = last === undefined ? null : findTrailingCredit(text.raw, last.range.end)
    const byline =
      notices.find((notice) => notice.byline !== null)?.byline ?? readBylineBefore(text, first?.opening ?? 0)
    const allPairsRead = notices.every((notice) => notice.complete)
    return {
      ...base,
      language: first?.wording.language ?? null,
      confidence: pairs.length > 0 ? 'wording of the AFP amendment, with its values' : 'wording of the AFP amendment',
      byline,
      pairs,
      allPairsRead,
      truncated: last?.truncated ?? false,
      pictureIds: [...new Set(notices.flatMap(({ ids }) => ids.ids))],
      idSpans: notices.flatMap(({ ids }) => ids.spans),
      duties,
      credit,
      unknown: [
        ...(pairs.length === 0 ? ['values'] : allPairsRead ? [] : ['further values']),
        ...(duties.length === 0 ? ['duties'] : []),
        ...(byline === null ? ['byline'] : [])
      ],
      ranges: notices.map((notice) => (notice === last ? withCredit(text, notice.range, credit) : notice.range))
    }
  }
}
