import { Check, Minus } from 'lucide-react'
import { Icon } from './icon.tsx'
import './tick.css'

/** What a tick box may be told. `refused` draws it dashed: it cannot be ticked. `late`: not ticked, and it should be by now. */
export interface TickProps {
  readonly label: string
  readonly state: 'off' | 'on' | 'mixed' | 'late' | 'refused'
  /** False where a table's own keys reach it, and Tab would stop at each. */
  readonly tabbable?: boolean
  readonly onPress?: () => void
}

/** A tick box of 14 px. */
export function Tick({ label, state, tabbable = true, onPress }: TickProps) {
  return (
    <button
      type="button"
      role="checkbox"
      tabIndex={tabbable ? undefined : -1}
      className={`tick ${state}`}
      aria-label={label}
      aria-checked={state === 'mixed' ? 'mixed' : state === 'on'}
      aria-disabled={state === 'refused' ? true : undefined}
      onClick={state === 'refused' ? undefined : onPress}
    >
      {state === 'on' && <Icon of={Check} small />}
      {state === 'mixed' && <Icon of={Minus} small />}
      {state === 'late' && '!'}
    </button>
  )
}
