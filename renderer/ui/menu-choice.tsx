import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem } from 'react-aria-components'
import { formatNumber } from '../messages/format-number.ts'
import { Icon } from './icon.tsx'

/** A line of a menu that may hold; `onChoose` where its menu does not hear of it itself. */
export function MenuChoice(props: {
  readonly id: string
  readonly label: string
  readonly chosen: boolean
  /** How many, at its right. */
  readonly count?: number | undefined
  readonly onChoose?: ((key: string) => void) | undefined
}): ReactNode {
  const { id, label, chosen, count, onChoose } = props
  return (
    <MenuItem id={id} textValue={label} className="menu-item" {...(onChoose ? { onAction: () => onChoose(id) } : {})}>
      <span className="menu-item-mark">{chosen && <Icon of={Check} small />}</span>
      <span className="cut grow">{label}</span>
      {count !== undefined && <span className="third figures">{formatNumber(count)}</span>}
    </MenuItem>
  )
}
