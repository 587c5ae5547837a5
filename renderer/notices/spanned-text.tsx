import type { NoticeSpan } from '../state/parsed-notice.ts'
import type { NoticePiece } from './split-notice-text.ts'
import { splitNoticeText } from './split-notice-text.ts'
import './notice-text.css'

const names: Partial<Readonly<Record<NoticePiece['what'], string>>> = {
  correct: 'correct',
  wrong: 'wrong',
  byline: 'byline'
}

function Piece({ piece }: { readonly piece: NoticePiece }) {
  if (piece.what === 'plain' || piece.what === 'duty' || piece.what === 'credit') return piece.text
  return (
    <mark className={`notice-span notice-span-${piece.what}`} title={names[piece.what]}>
      {piece.text}
    </mark>
  )
}

/** A notice's text word for word: right and wrong values marked, boilerplate small behind a dotted rule. Never shortened. */
export function SpannedText({ text, spans }: { readonly text: string; readonly spans: readonly NoticeSpan[] }) {
  return splitNoticeText(text, spans).map((run) => {
    const first = run.pieces[0]
    if (!first) return null
    return (
      <p key={first.start} className={run.boilerplate ? 'notice-boilerplate' : 'caption-text'} dir="auto">
        {run.boilerplate && <span className="notice-boilerplate-label">Boilerplate</span>}
        {run.pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} />
        ))}
      </p>
    )
  })
}
