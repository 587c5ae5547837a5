import type { Notice } from '../../shared/contract/notice.ts'
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

/** The notice word for word: right and wrong values marked, the agency's boilerplate small behind a dotted rule. Never shortened. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  return (
    <section className="notice-text selectable" aria-label="The notice, word for word" tabIndex={0}>
      {splitNoticeText(notice.text, notice.parsed.spans).map((run) => {
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
      })}
    </section>
  )
}
