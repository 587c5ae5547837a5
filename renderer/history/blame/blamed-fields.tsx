import { findField } from '../../../shared/fields/find-field.ts'
import { phrase } from '../../messages/phrase.ts'
import type { BlameLine } from './blame-words.ts'
import './blame.css'

/** The fields' texts, each stretch that came after the first revision underlined with that revision's number; what came with the one pointed at is tinted. */
export function BlamedFields(props: {
  readonly lines: readonly BlameLine[]
  readonly at: number
  readonly onPoint: (place: number) => void
}) {
  const pointed = props.lines.flatMap(({ words }) => words).find(({ place }) => place === props.at)
  return (
    <section className="revision-changes" aria-label={phrase('history.word-origins')} tabIndex={0}>
      <dl>
        {props.lines.map(({ blame, words }) => (
          <div key={`${blame.field} ${blame.language ?? ''}`}>
            <dt>{findField(blame.field).label}</dt>
            <dd className="caption-text selectable" dir="auto">
              {blame.languages.length > 1 && <span className="revision-path">{blame.language}</span>}
              {words.map(({ place, text, origin }) => (
                <span
                  key={place}
                  id={`blame-${place}`}
                  className={[
                    'blame-word',
                    origin.kind === 'seen' ? '' : 'came-later',
                    origin.revision === pointed?.origin.revision ? 'together' : '',
                    place === props.at ? 'pointed' : ''
                  ]
                    .filter(Boolean)
                    .join(' ')}
                  onPointerMove={() => place === props.at || props.onPoint(place)}
                >
                  {text}
                  {origin.kind !== 'seen' && <sup className="blame-number figures">r{origin.revision}</sup>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
