import type { FoundText } from '../found-text.ts'
import type { FoundPair } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded, toFolded } from '../notice-text.ts'
import { readCarried } from '../reply/carry-value.ts'
import { isPlainId } from '../reply/plain-facts.ts'
import type { OpeningStep, OwnNoticeOpening } from './own-notice-openings.ts'

/** The facts of an opening, and the folded offset behind it. */
export interface OwnOpening {
  readonly opening: OwnNoticeOpening
  readonly desk: FoundText | null
  readonly byline: FoundText | null
  readonly ids: readonly FoundText[]
  readonly pairs: readonly FoundPair[]
  /** False when the text ends inside the pairs. */
  readonly complete: boolean
  readonly end: number
}

const longestName = 300
const longestIds = 60_000

const skipBlank = (text: NoticeText, at: number): number => (text.folded.charAt(at) === ' ' ? at + 1 : at)

/** A fact between marks, or as it stands up to the words behind it; null when neither is there. */
function readName(
  text: NoticeText,
  from: number,
  next: OpeningStep | undefined
): { name: FoundText; end: number } | null {
  const carried = readCarried(text.raw, spanOfFolded(text, from, from).start)
  if (carried !== null) return { name: carried.value, end: toFolded(text, carried.next) }
  if (next === undefined || !('words' in next)) return null
  const at = text.folded.slice(from, from + longestName).indexOf(next.glued)
  return at <= 0 ? null : { name: takeFolded(text, from, from + at), end: from + at }
}

function readIds(text: NoticeText, from: number): { ids: readonly FoundText[]; end: number } | null {
  const ids: FoundText[] = []
  let at = spanOfFolded(text, from, from).start
  const last = at + longestIds
  while (at < last) {
    const carried = readCarried(text.raw, at)
    const word =
      carried === null ? /^[^\s,;[\]]+/.exec(text.raw.slice(at, at + 100))?.[0].replace(/[.]+$/, '') : undefined
    if (carried === null && (word === undefined || !isPlainId(word))) return null
    const id = carried?.value ?? { text: word ?? '', start: at, end: at + (word?.length ?? 0) }
    ids.push(id)
    at = carried?.next ?? id.end
    const comma = /^,[\s>]+/.exec(text.raw.slice(at, at + 40))?.[0].length
    if (comma === undefined) return { ids, end: toFolded(text, at) }
    at += comma
  }
  return null
}

function readPairs(
  text: NoticeText,
  from: number,
  { variant }: OwnNoticeOpening
): Pick<OwnOpening, 'pairs' | 'complete' | 'end'> {
  const { wording, style } = variant
  const words = (literal: string) => literal.toLowerCase().trim()
  const [, between = ''] = wording.pair[style].split(/\{[a-z]+\}/)
  const correctFirst = wording.pair[style].startsWith('{correct}')
  const pairs: FoundPair[] = []
  let at = from
  for (;;) {
    const first = readCarried(text.raw, spanOfFolded(text, at, at).start)
    if (first === null) return { pairs, complete: false, end: at }
    const infix = skipBlank(text, toFolded(text, first.next))
    const isThere = text.folded.startsWith(words(between), infix)
    const second = isThere
      ? readCarried(text.raw, spanOfFolded(text, skipBlank(text, infix + words(between).length), infix).start)
      : null
    if (second === null) return { pairs, complete: false, end: at }
    pairs.push(
      correctFirst ? { correct: first.value, wrong: second.value } : { correct: second.value, wrong: first.value }
    )
    const end = toFolded(text, second.next)
    const joiner = skipBlank(text, end)
    if (!text.folded.startsWith(words(wording.joiner[style]), joiner)) return { pairs, complete: true, end }
    at = skipBlank(text, joiner + words(wording.joiner[style]).length)
  }
}

/** Reads one opening from a folded offset on, or null when it does not stand there. */
export function readOwnOpening(text: NoticeText, opening: OwnNoticeOpening, from: number): OwnOpening | null {
  let end = from
  let desk: FoundText | null = null
  let byline: FoundText | null = null
  let ids: readonly FoundText[] = []
  let pairs: readonly FoundPair[] = []
  let complete = true
  for (const [index, step] of opening.steps.entries()) {
    end = skipBlank(text, end)
    if ('words' in step) {
      if (!text.folded.startsWith(step.words, end)) {
        if (!complete) break
        return null
      }
      end += step.words.length
    } else if (step.slot === 'pairs') {
      const read = readPairs(text, end, opening)
      if (read.pairs.length === 0) return null
      pairs = read.pairs
      complete = read.complete
      end = read.end
    } else if (step.slot === 'ids') {
      const read = readIds(text, end)
      if (read === null) return null
      ids = read.ids
      end = read.end
    } else {
      const read = readName(text, end, opening.steps[index + 1])
      if (read === null) return null
      if (step.slot === 'desk') desk = read.name
      else byline = read.name
      end = read.end
    }
  }
  return { opening, desk, byline, ids, pairs, complete, end }
}
