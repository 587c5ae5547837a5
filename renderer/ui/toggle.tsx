import type { LucideIcon } from 'lucide-react'
import { X } from 'lucide-react'
import { formatNumber } from '../messages/format-number.ts'
import { Icon } from './icon.tsx'
import './toggle.css'

/** What a filter toggle shows. `name` is said in full even where only a glyph is seen. */
export interface ToggleProps {
  readonly name: string
  readonly glyph?: LucideIcon | undefined
  readonly count: number | undefined
  readonly on: boolean
  readonly onPress: () => void
  readonly className?: string
}

/** A filter toggle with its live count. On: filled, bold and carrying a cross that clears it. */
export function Toggle({ name, glyph, count, on, onPress, className = '' }: ToggleProps) {
  const figure = count === undefined ? '' : formatNumber(count)
  return (
    <button
      type="button"
      className={`toggle ${on ? 'on' : ''} ${className}`}
      aria-pressed={on}
      title={glyph ? name : undefined}
      onClick={onPress}
    >
      {glyph ? (
        <>
          <Icon of={glyph} small />
          <span className="unseen">{name}</span>
        </>
      ) : (
        name
      )}
      <span className="toggle-count figures">{figure}</span>
      {on && <Icon of={X} small />}
    </button>
  )
}
