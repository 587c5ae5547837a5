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
  add('transmitted', reading.transmitted)
  add('reason', reading.reason)
  add('replacement', reading.replacement)
  add('credit', reading.credit)
  return facts.sort((left, right) => left.start - right.start || right.end - left.end)
}

/** What is still free of a stretch between `laid`, in as many pieces as that takes. */
function listFree(laid: readonly NoticeSpan[], what: NoticeSpan['what'], { start, end }: TextSpan): NoticeSpan[] {
  const pieces: NoticeSpan[] = []
  let from = start
  for (const span of laid) {
    if (span.end <= start || span.start >= end) continue
    if (span.start > from) pieces.push({ what, start: from, end: span.start })
    from = Math.max(from, span.end)
  }
  if (end > from) pieces.push({ what, start: from, end })
  return pieces
}

const sortByPlace = (spans: readonly NoticeSpan[]) => [...spans].sort((left, right) => left.start - right.start)

/**
 * The spans of a reading, sorted and never overlapping: facts first, then duties around them ("remove image ID from
 * your systems"), boilerplate in what is left of the notice ranges.
 *
 * Where two facts overlap (an id inside the reason) the earlier, then the longer one stands.
 */
export function layOutSpans(reading: NoticeReading): readonly NoticeSpan[] {
  const facts: NoticeSpan[] = []
  for (const fact of collectFacts(reading)) if (fact.start >= (facts.at(-1)?.end ?? 0)) facts.push(fact)
  const byPlace = [...(reading.duties ?? [])].sort((left, right) => left.start - right.start || right.end - left.end)
  let told: readonly NoticeSpan[] = facts
  for (const duty of byPlace) told = sortByPlace(told.concat(listFree(told, 'duty', duty)))
  const boilerplate = (reading.ranges ?? []).flatMap((range) => listFree(told, 'boilerplate', range))
  return sortByPlace([...told, ...boilerplate])
}
