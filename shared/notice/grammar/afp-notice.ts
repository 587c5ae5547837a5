import type { FoundIds } from '../expand-picture-ids.ts'
import type { FoundText } from '../found-text.ts'
import type { FoundDuty, FoundPair } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, toFolded } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { readBarePairs } from '../read-bare-pairs.ts'
import type { PairReading } from '../read-pairs.ts'
import { readPairs } from '../read-pairs.ts'
import { findAfpNoticeEnd } from './afp-notice-end.ts'
import { findFirst, readAfpSubject } from './afp-subject.ts'
import type { AfpWording } from './afp-wording.ts'
import { afpWordings } from './afp-wording.ts'

/** Where one amendment begins and which rendering it is; folded offsets. */
export interface AfpNoticeStart {
  readonly wording: AfpWording
  readonly opening: number
  readonly afterMetadata: number
}

/** What one amendment in a text says. */
export interface AfpNotice {
  readonly byline: FoundText | null
  readonly ids: FoundIds
  readonly pairs: readonly FoundPair[]
  /** False when values are announced that could not be read. */
  readonly complete: boolean
  readonly duties: readonly FoundDuty[]
  readonly truncated: boolean
  readonly range: TextSpan
}

// Between "mention[s]" and "metadata" stand two or three words in every rendering.
const openingReach = 110
// A byline of several names; "has been modified in AFP systems in the following" after it.
const bylineReach = 160
const mannerReach = 160

/** Every amendment in the text, in order; linear, because each is looked for within fixed distances of its anchor. */
export function findAfpNotices(text: NoticeText): readonly AfpNoticeStart[] {
  const starts: AfpNoticeStart[] = []
  for (const wording of afpWordings) {
    if (wording.language !== 'en' && !text.folded.includes('afp')) continue
    let at = text.folded.indexOf(wording.metadata)
    while (at >= 0) {
      const from = Math.max(0, at - openingReach)
      const last = [...text.folded.slice(from, at).matchAll(wording.opening)].at(-1)
      const afterMetadata = at + wording.metadata.length
      // Outside English the metadata may be named again further on, in "remove … from the metadata".
      const again = wording.language !== 'en' && starts.length > 0 && !hasManner(text, wording, afterMetadata)
      if (last !== undefined && !again) starts.push({ wording, opening: from + last.index, afterMetadata })
      at = text.folded.indexOf(wording.metadata, afterMetadata)
    }
  }
  return starts
    .sort((left, right) => left.opening - right.opening)
    .filter((start, index, all) => index === 0 || start.opening > (all[index - 1]?.afterMetadata ?? 0))
}

function hasManner(text: NoticeText, wording: AfpWording, from: number): boolean {
  const window = text.folded.slice(from, from + bylineReach + mannerReach)
  return wording.manner.some((words) => window.includes(words))
}

function readValues(text: NoticeText, wording: AfpWording, from: number, to: number): PairReading {
  const span = spanOfFolded(text, from, to)
  const reading = readPairs(text.raw, span.start, span.end, wording)
  if (reading.problem !== 'unreadable' || wording.bracketsOnly) return reading
  // Without brackets only the sentence that follows the values shows where they end.
  const zone = text.folded.slice(from, to)
  const closing = findFirst(zone, wording.closings, 0)
  if (closing === null || !/["'.] ?$/.test(zone.slice(Math.max(0, closing.at - 2), closing.at))) return reading
  return readBarePairs(text, from, from + closing.at, wording)
}

/** The folded offset where values may begin: behind the colon, as in German "wie folgt geändert:". */
function skipColon(text: NoticeText, folded: number): number {
  const after = /^[a-z ]{0,24}:[ -]*|^[ -]*/.exec(text.folded.slice(folded, folded + 40))
  return folded + (after?.[0].length ?? 0)
}

/** Offset of a quote that opens right before the notice, else the offset given. */
function withOpeningQuote(raw: string, start: number): number {
  return /["'“‘«„]/.test(raw.charAt(start - 1)) ? start - 1 : start
}

/** Reads the amendment that begins at `start`; `next` is where the following one begins (folded), if there is one. */
export function readAfpNotice(text: NoticeText, start: AfpNoticeStart, next = text.folded.length): AfpNotice {
  const { wording } = start
  const { byline, ids, end: afterByline } = readAfpSubject(text, wording, start.afterMetadata, next)
  const manner = findFirst(text.folded.slice(afterByline, Math.min(next, afterByline + mannerReach)), wording.manner, 0)
  const valuesAt = manner === null ? next : skipColon(text, afterByline + manner.end)
  const values = readValues(text, wording, valuesAt, next)
  const bodyAt = manner === null ? afterByline : valuesAt
  const rest = text.folded.slice(bodyAt, next)
  const duties = wording.duties.flatMap(([duty, pattern]) => {
    const match = pattern.exec(rest)
    if (match === null) return []
    return [{ duty, ...spanOfFolded(text, bodyAt + match.index, bodyAt + match.index + match[0].length) }]
  })
  const from = values.pairs.length === 0 ? bodyAt : toFolded(text, values.end)
  const { end, whole } = findAfpNoticeEnd(text, wording, { from, to: next }, values.problem === 'none')
  const { start: openingAt } = spanOfFolded(text, start.opening, start.opening)
  return {
    byline,
    ids,
    pairs: values.pairs,
    complete: values.problem === 'none',
    duties,
    truncated: !whole,
    range: { start: withOpeningQuote(text.raw, openingAt), end }
  }
}
