import type { NoticeReading } from './notice-grammar.ts'
import type { NoticeSpan, TextSpan } from './parsed-notice.ts'

function collectFacts(reading: NoticeReading): NoticeSpan[] {
  const facts: NoticeSpan[] = []
  const add = (what: NoticeSpan['what'], span: TextSpan | null | undefined, pair?: number) => {
    if (!span || span.end <= span.start) return
    facts.push({ what, start: span.start, end: span.end, ...(pair === undefined ? {} : { pair }) })
  }
  add('head', reading.head)
  add('byline', reading.byline)
  for (const [index, pair] of (reading.pairs ?? []).entries()) {
    add('correct', pair.correct, index)
    add('wrong', pair.wrong, index)
  }
  for (const span of reading.idSpans ?? []) add('picture-id', span)
  add('reason', reading.reason)
  for (const duty of reading.duties ?? []) add('duty', duty)
  add('credit', reading.credit)
  return facts.sort((left, right) => left.start - right.start || right.end - left.end)
}

/**
 * The spans of a reading, sorted and never overlapping: facts first, boilerplate in what is left of the notice ranges.
 *
 * Where two facts overlap (an id inside the reason) the earlier, then the longer one stands.
 */
export function layOutSpans(reading: NoticeReading): readonly NoticeSpan[] {
  const laid: NoticeSpan[] = []
  for (const fact of collectFacts(reading)) if (fact.start >= (laid.at(-1)?.end ?? 0)) laid.push(fact)
  const boilerplate: NoticeSpan[] = []
  for (const range of reading.ranges ?? []) {
    let from = range.start
    for (const fact of laid) {
      if (fact.end <= range.start || fact.start >= range.end) continue
      if (fact.start > from) boilerplate.push({ what: 'boilerplate', start: from, end: fact.start })
      from = Math.max(from, fact.end)
    }
    if (range.end > from) boilerplate.push({ what: 'boilerplate', start: from, end: range.end })
  }
  return [...laid, ...boilerplate].sort((left, right) => left.start - right.start)
}
