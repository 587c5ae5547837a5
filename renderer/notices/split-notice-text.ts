import type { NoticeSpan } from '../state/parsed-notice.ts'

/** One stretch of a notice's text as it is drawn. `plain` is what no mark covers. */
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

interface Range {
  readonly start: number
  readonly end: number
}

const isValue = ({ what }: NoticeSpan): boolean => what === 'correct' || what === 'wrong'
const isFrame = ({ what }: NoticeSpan): boolean => what === 'boilerplate' || what === 'duty'

const cover = (spans: readonly NoticeSpan[]): Range | null => {
  if (spans.length === 0) return null
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** The values with the brackets or quotes around them and the full stop: they are read as one line. */
const findValues = (text: string, spans: readonly NoticeSpan[]): Range | null => {
  const values = cover(spans.filter(isValue))
  if (values === null) return null
  const opens = /[[“"«]/.test(text.charAt(values.start - 1))
  const closes = /[\]”"»]/.test(text.charAt(values.end))
  const end = values.end + (closes ? 1 : 0)
  return { start: values.start - (opens ? 1 : 0), end: text.charAt(end) === '.' ? end + 1 : end }
}

const cutPieces = (text: string, marks: readonly NoticeSpan[], from: number, to: number): NoticePiece[] => {
  const pieces: NoticePiece[] = []
  let at = from
  const add = (what: NoticePiece['what'], end: number) => {
    if (end > at) pieces.push({ what, text: text.slice(at, end), start: at })
    at = Math.max(at, end)
  }
  for (const mark of marks) {
    if (mark.start < at || mark.end > to) continue
    add('plain', mark.start)
    add(mark.what, mark.end)
  }
  add('plain', to)
  return pieces
}

/** Splits the text of a notice into runs, every character once and in order, for drawing word for word. */
export function splitNoticeText(text: string, spans: readonly NoticeSpan[]): readonly NoticeRun[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const marks = sorted.filter((span) => !isFrame(span))
  const frame = cover(sorted.filter(isFrame))
  const values = findValues(text, sorted)
  const runs: NoticeRun[] = []
  let at = 0
  const add = (boilerplate: boolean, end: number) => {
    if (end > at) runs.push({ boilerplate, pieces: cutPieces(text, marks, at, end) })
    at = Math.max(at, end)
  }
  if (frame !== null) {
    add(false, frame.start)
    if (values !== null) {
      add(true, Math.min(values.start, frame.end))
      add(false, values.end)
    }
    add(true, frame.end)
  }
  add(false, text.length)
  return runs
}
