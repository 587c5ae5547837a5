import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { measureUtf8 } from '../../../shared/caption/utf8-length.ts'
import { phrase } from '../../messages/phrase.ts'
import { Icon } from '../../ui/icon.tsx'

/** One item of a list. `word` is what a code stands for. New ones are underlined as in a diff, those over the limit are orange. */
export function Token(props: {
  readonly text: string
  readonly word?: string | undefined
  readonly fresh: boolean
  readonly limit?: number | undefined
  readonly readOnly: boolean
  readonly onRemove: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const { text, word, limit } = props
  const bytes = limit === undefined ? 0 : measureUtf8(text)
  const isOver = limit !== undefined && bytes > limit
  return (
    <li
      className={isOver ? 'token over' : 'token'}
      title={isOver ? phrase('caption.copy-bytes-of', { bytes, limit }) : word && text}
    >
      {props.fresh ? (
        <ins className="diff-inserted cut">{word ?? text}</ins>
      ) : (
        <bdi className="cut">{word ?? text}</bdi>
      )}
      {word !== undefined && <span className="third token-code">{text.split('/').at(-1)}</span>}
      {!props.readOnly && (
        <button
          type="button"
          className="token-remove"
          tabIndex={-1}
          aria-label={phrase('caption.take-out', { name: word ?? text })}
          onClick={props.onRemove}
          onKeyDown={props.onKeyDown}
        >
          <Icon of={X} small />
        </button>
      )}
    </li>
  )
}
