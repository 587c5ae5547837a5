import { KeyCap } from './key-cap.tsx'
import './segments.css'

/** One choice of a segmented control. */
export interface Segment<Key extends string> {
  readonly key: Key
  readonly label: string
  /** The key that chooses it. */
  readonly keys?: string
}

/** A row of choices of which one holds: "All 16 | 3 need you". */
export function Segments<Key extends string>(props: {
  readonly label: string
  readonly segments: readonly Segment<Key>[]
  /** Null where none holds yet. */
  readonly chosen: Key | null
  readonly onChoose: (key: Key) => void
}) {
  return (
    <div className="segments" role="group" aria-label={props.label}>
      {props.segments.map(({ key, label, keys }) => (
        <button
          key={key}
          type="button"
          className={key === props.chosen ? 'segment on' : 'segment'}
          aria-pressed={key === props.chosen}
          onClick={() => props.onChoose(key)}
        >
          {label}
          {keys !== undefined && <KeyCap keys={keys} />}
        </button>
      ))}
    </div>
  )
}
