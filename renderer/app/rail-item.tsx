import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../messages/format-number.ts'
import { Icon } from '../ui/icon.tsx'

/** What a line of the rail shows. `glyph` is an icon, or a badge of its own. */
export interface RailItemProps {
  readonly glyph: LucideIcon | { readonly badge: ReactNode }
  readonly label: string
  readonly count: number | undefined
  readonly on: boolean
  readonly onPress: () => void
  readonly title?: string
}

/** A line of the rail, 24 px: glyph, words, count. */
export function RailItem({ glyph, label, count, on, onPress, title }: RailItemProps) {
  return (
    <button
      type="button"
      className={on ? 'rail-item on' : 'rail-item'}
      aria-current={on ? 'page' : undefined}
      tabIndex={on ? 0 : -1}
      title={title}
      onClick={onPress}
    >
      {'badge' in glyph ? glyph.badge : <Icon of={glyph} />}
      <span className="cut" dir="auto">
        {label}
      </span>
      <span className="rail-count figures">{count === undefined ? '–' : formatNumber(count)}</span>
    </button>
  )
}
