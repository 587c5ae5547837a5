import { formatNumber } from '../messages/format-number.ts'
import { Tick } from '../ui/tick.tsx'

/** A tick with its words, and a figure at its right. A press anywhere on it works the tick. */
export function ReplaceOption(props: {
  readonly label: string
  readonly on: boolean
  readonly count?: number | undefined
  readonly refused?: boolean
  readonly onPress: () => void
}) {
  const { label, on, refused = false } = props
  return (
    <span className={refused ? 'replace-option third' : 'replace-option'}>
      <Tick label={label} state={refused ? 'refused' : on ? 'on' : 'off'} onPress={props.onPress} />
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className="cut"
        onClick={refused ? undefined : props.onPress}
      >
        {label}
      </button>
      {props.count !== undefined && <span className="third figures">{formatNumber(props.count)}</span>}
    </span>
  )
}
