import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import './menu-button.css'

/** What a button that opens a menu needs. `face` is what it shows, `label` what the menu is called. */
export interface MenuOpenerProps {
  readonly label: string
  readonly face: ReactNode
  readonly className: string
  readonly title?: string | undefined
  /** The name a command finds the button by, as `data-menu`. */
  readonly name?: string | undefined
  /** The menu, which is given what closes it. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a menu below it. */
export function MenuOpener(props: MenuOpenerProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={props.className}
        data-menu={props.name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={props.label}
        title={props.title}
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
        {props.children(() => setOpen(false))}
      </Popover>
    </>
  )
}
