import type { NoticeSpan } from '../state/parsed-notice.ts'

/** One stretch of a notice's text as it is drawn. `plain` is what no span covers. */
export interface NoticePiece {
  readonly what: NoticeSpan['what'] | 'plain'
  readonly text: string
  readonly start: number
}

/** A run of the notice: boilerplate stands apart from the words of the caption and the values. */
export interface NoticeRun {
  readonly boilerplate: boolean
  readonly pieces: readonly NoticePiece[]
}

const cutPieces = (
  text: string,
  spans: readonly NoticeSpan[],
  boilerplate: boolean,
  from: number,
  to: number
): NoticePiece[] => {
  const pieces: NoticePiece[] = []
  let at = from
  const add = (what: NoticePiece['what'], end: number) => {
    if (end > at) pieces.push({ what, text: text.slice(at, end), start: at })
    at = Math.max(at, end)
  }
  for (const span of spans) {
    if (span.start < at || span.end > to) continue
    add('plain', span.start)
    add(boilerplate && span.what !== 'correct' && span.what !== 'wrong' ? 'plain' : span.what, span.end)
  }
  add('plain', to)
  return pieces
}

/** Splits the text of a notice into runs, every character once and in order, for drawing word for word. */
export function splitNoticeText(text: string, spans: readonly NoticeSpan[]): readonly NoticeRun[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const frames = sorted.filter((span) => span.what === 'boilerplate')
  const marks = sorted.filter((span) => span.what !== 'boilerplate')
  const runs: NoticeRun[] = []
  let at = 0
  const add = (boilerplate: boolean, end: number) => {
    if (end > at) runs.push({ boilerplate, pieces: cutPieces(text, marks, boilerplate, at, end) })
    at = Math.max(at, end)
  }
  for (const frame of frames) {
    add(false, frame.start)
    add(true, frame.end)
  }
  add(false, text.length)
  return runs
}
