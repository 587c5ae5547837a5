import type { NoticeSpan } from '../state/parsed-notice.ts'

/** A caption in the parts a reader sees differently. They join to the whole caption. */
export interface CaptionParts {
  /** "CORRECTION -": the head of the notice; empty where there is none. */
  readonly head: string
  readonly text: string
  /** "/ AFP PHOTO / Name": the credit line after the text. */
  readonly credit: string
  /** The notice itself, kept and not shown to readers. */
  readonly notice: string
  readonly after: string
}

const ofNotice: ReadonlySet<NoticeSpan['what']> = new Set(['boilerplate', 'correct', 'wrong', 'reason', 'duty'])

/** Splits a caption by the spans its notice was understood in; without spans all is text. */
export function splitCaption(caption: string, spans: readonly NoticeSpan[]): CaptionParts {
  const notice = spans.filter(({ what }) => ofNotice.has(what))
  const from = notice.length === 0 ? caption.length : Math.min(...notice.map(({ start }) => start))
  const to = notice.length === 0 ? caption.length : Math.max(...notice.map(({ end }) => end))
  const head = spans.find(({ what, start }) => what === 'head' && start < from)
  const textFrom = head?.end ?? 0
  const credits = spans.filter(
    ({ what, start, end }) => (what === 'credit' || what === 'byline') && start >= textFrom && end <= from
  )
  const creditFrom = credits.length === 0 ? from : Math.min(...credits.map(({ start }) => start))
  return {
    head: caption.slice(0, textFrom),
    text: caption.slice(textFrom, creditFrom),
    credit: caption.slice(creditFrom, from),
    notice: caption.slice(from, to),
    after: caption.slice(to)
  }
}
