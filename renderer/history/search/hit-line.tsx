import type { Ref } from 'react'
import { spokenLanguage } from '../../messages/language.ts'
import { phrase } from '../../messages/phrase.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { keyRepeated } from '../../ui/key-repeated.ts'
import { MiddleCut } from '../../ui/middle-cut.tsx'
import '../../ui/row.css'
import { WordDiff } from '../../ui/word-diff.tsx'
import { sketchChange } from '../sketch-change.ts'
import type { HitRow } from './hit-rows.ts'
import { markWords } from './mark-words.ts'

/** One revision found: photo and number, the words looked for or what it changed, when, who, why. */
export function HitLine(props: {
  readonly ref: Ref<HTMLDivElement>
  readonly row: HitRow
  readonly text: string
  readonly index: number
  readonly total: number
  readonly top: number
  readonly current: boolean
}) {
  const { row, current } = props
  const { made, held } = row
  const sketch = held.length === 0 ? sketchChange(row.fields) : null
  return (
    <div
      ref={props.ref}
      id={`hit-${props.index}`}
      role="option"
      aria-selected={current}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
      className={current ? 'row hit-row selected cursor' : 'row hit-row'}
      data-index={props.index}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span className="hit-photo" title={row.path}>
        <MiddleCut name={row.fileName} />
        <span className="third figures">
          {row.current
            ? phrase('history.hit-now', { revision: row.revision })
            : phrase('history.hit-past', { revision: row.revision })}
        </span>
      </span>
      <span className="hit-words">
        {held.map(({ label, excerpt }) => (
          <Held key={label} label={label} excerpt={excerpt} text={props.text} />
        ))}
        {sketch !== null && (
          <span className="cut" dir="auto">
            <span className="third">{sketch.label} </span>
            <WordDiff stretches={sketch.stretches} />
          </span>
        )}
        {made !== null && (
          <span className="second cut">
            {made.reason === '' ? made.what : phrase('history.what-and-why', { what: made.what, why: made.reason })}
          </span>
        )}
      </span>
      {made !== null && (
        <span className="hit-made">
          <time
            className="figures"
            dateTime={made.at}
            title={new Date(made.at).toLocaleString(spokenLanguage().locale)}
          >
            {formatMomentInWords(made.at, new Date())}
          </time>
          <span className="third cut" dir="auto">
            {made.by}
          </span>
        </span>
      )}
    </div>
  )
}

function Held(props: { readonly label: string; readonly excerpt: string; readonly text: string }) {
  const stretches = markWords(props.excerpt, props.text)
  const keys = keyRepeated(stretches.map(({ text }) => text))
  return (
    <span className="cut" dir="auto" title={props.excerpt}>
      <span className="third">{props.label} </span>
      {stretches.map(({ text, found }, index) =>
        found ? (
          <mark key={keys[index]} className="hit-found">
            {text}
          </mark>
        ) : (
          <span key={keys[index]}>{text}</span>
        )
      )}
    </span>
  )
}
