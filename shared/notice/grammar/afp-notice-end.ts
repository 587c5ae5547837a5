import { findTrailingCredit } from '../find-credit.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded } from '../notice-text.ts'
import type { AfpWording } from './afp-wording.ts'

function findGluedCredit(raw: string, from: number): number | null {
  const stop = raw.lastIndexOf('.', raw.length - 2)
  return stop > from && findTrailingCredit(raw, stop + 1) !== null ? stop + 1 : null
}

/** Where a notice ends and whether its boilerplate is all there. */
export interface NoticeEnd {
  /** Raw offset. */
  readonly end: number
  readonly whole: boolean
}

interface FoldedRange {
  readonly from: number
  readonly to: number
}

function findForeignEnd(text: NoticeText, from: number, to: number): NoticeEnd {
  const limit = spanOfFolded(text, to, to).start
  const credit = limit === text.raw.length ? findGluedCredit(text.raw, spanOfFolded(text, from, from).start) : null
  const end = credit ?? limit
  return { end, whole: !looksTruncated(text.raw.slice(0, end)) }
}

/**
 * The end of an amendment's boilerplate between two folded offsets.
 *
 * Where its last sentences are missing it ends with the last one there; `valuesRead` says that `from` is behind the
 * values, so that whatever else follows is no part of the notice.
 */
export function findAfpNoticeEnd(
  text: NoticeText,
  wording: AfpWording,
  within: FoldedRange,
  valuesRead: boolean
): NoticeEnd {
  const { from, to } = within
  if (wording.landmarks.length === 0) return findForeignEnd(text, from, to)
  const part = text.folded.slice(from, to)
  let last = 0
  for (const landmark of wording.landmarks) {
    const at = part.indexOf(landmark)
    if (at >= 0) last = Math.max(last, at + landmark.length)
  }
  const closed = last + (/^ ?[\].]{0,2}["']?/.exec(part.slice(last))?.[0].trimEnd().length ?? 0)
  const whole = part.includes(wording.landmarks.at(-1) ?? '')
  const rest = part.slice(closed).trim()
  const goesOn = wording.sentences.some((words) => rest.startsWith(words) || words.startsWith(rest))
  const cut = goesOn || (last === 0 && !valuesRead)
  const end = !whole && cut ? to : from + closed
  return { end: spanOfFolded(text, end, end).start, whole }
}
