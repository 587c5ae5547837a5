import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './menu-button.css'

/** One entry of a menu; `count` stands at its right. */
export interface MenuEntry {
  readonly key: string
  readonly label: string
  readonly count?: number | undefined
}

/** What a menu button needs. `face` is what the button shows, `label` what the menu is called. */
export interface MenuButtonProps {
  readonly label: string
  readonly face: ReactNode
  readonly entries: readonly MenuEntry[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly className: string
}

/** A button that opens a menu of which one entry holds. */
export function MenuButton(props: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={props.className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={props.label}
        onClick={() => setOpen(!open)}
      >
        {props.face}
      </button>
      <Popover
        triggerRef={anchor}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
        className="pop-over"
        aria-label={props.label}
      >
        <Menu
          aria-label={props.label}
          className="menu"
          selectionMode="single"
          selectedKeys={[props.chosen]}
          autoFocus="first"
          onAction={(key) => props.onChoose(String(key))}
          onClose={() => setOpen(false)}
        >
          {props.entries.map((entry) => (
            <MenuItem key={entry.key} id={entry.key} textValue={entry.label} className="menu-item">
              <span className="menu-item-mark">{entry.key === props.chosen && <Icon of={Check} small />}</span>
              <span className="cut grow">{entry.label}</span>
              {entry.count !== undefined && (
                <span className="third figures">{entry.count.toLocaleString('en-GB')}</span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
