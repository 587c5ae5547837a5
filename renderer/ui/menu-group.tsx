import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { MenuItem, Popover, SubmenuTrigger } from 'react-aria-components'
import { Icon } from './icon.tsx'

/** A line of a menu that opens a menu of its own at its right. */
export function MenuGroup(props: { readonly id: string; readonly label: string; readonly children: ReactElement }) {
  const { id, label, children } = props
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={label} className="menu-item">
        <span className="menu-item-mark" />
        <span className="cut grow">{label}</span>
        <Icon of={ChevronRight} small />
      </MenuItem>
      <Popover className="pop-over" offset={-2} aria-label={label}>
        {children}
      </Popover>
    </SubmenuTrigger>
  )
}
