import { cutNotice } from './cut-notice.ts'
import { raiseBySignal } from './grammar/feed-signal.ts'
import { noticeGrammars } from './grammars.ts'
import { layOutSpans } from './lay-out-spans.ts'
import type { NoticeGrammar, NoticeReading } from './notice-grammar.ts'
import { foldNoticeText } from './notice-text.ts'
import type { NoticeHints, ParsedNotice } from './parsed-notice.ts'

const notANotice: NoticeReading = { kind: 'none', agency: null, confidence: 'no grammar knows this text' }

function readFirst(raw: string, hints: NoticeHints, deskGrammars: readonly NoticeGrammar[]): NoticeReading {
  const text = foldNoticeText(raw)
  for (const grammars of [deskGrammars, noticeGrammars]) {
    for (const grammar of grammars) {
      const reading = grammar.read(text, hints)
      if (reading !== null) return raiseBySignal(reading, hints)
    }
  }
  return notANotice
}

/**
 * All that one text says as a correction notice; kind `none` when it is not one.
 *
 * Pure and total: any text gives an answer, in time linear in its length. Values are only given when their end was
 * seen, so a text cut anywhere never gives a wrong pair. Hints fill in what the text does not say. A desk's own
 * grammars, made ready with compileDeskGrammars, are asked before the built-in ones.
 */
export function parseNotice(
  text: string,
  hints: NoticeHints = {},
  deskGrammars: readonly NoticeGrammar[] = []
): ParsedNotice {
  const reading = readFirst(text, hints, deskGrammars)
  const pairs = (reading.pairs ?? []).map(({ correct, wrong }) => ({ correct: correct.text, wrong: wrong.text }))
  const noticeRanges = reading.ranges ?? []
  const agency = reading.agency ?? (reading.kind === 'none' ? null : (hints.agency ?? null))
  return {
    kind: reading.kind,
    agency,
    language: reading.language ?? null,
    byline: reading.byline?.text ?? null,
    pairs,
    valuesKnown: pairs.length > 0 && reading.allPairsRead !== false,
    truncated: reading.truncated ?? false,
    pictureIds: reading.pictureIds ?? [],
    reason: reading.reason?.text ?? null,
    replacementFollows: reading.replacement?.follows ?? null,
    duties: (reading.duties ?? []).map(({ duty }) => duty),
    unknown: [...(reading.unknown ?? []), ...(reading.kind !== 'none' && agency === null ? ['agency'] : [])],
    order: reading.order ?? null,
    head: reading.head ? { text: reading.head.text, start: reading.head.start, end: reading.head.end } : null,
    transmitted: reading.transmitted?.text ?? null,
    spans: layOutSpans(reading),
    noticeRanges,
    readersText: cutNotice(text, noticeRanges),
    confidence: reading.confidence
  }
}
