import type { ReactNode } from 'react'
import { Menu } from 'react-aria-components'
import { MenuChoice } from './menu-choice.tsx'
import { MenuOpener } from './menu-opener.tsx'

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
export function MenuButton({ entries, chosen, onChoose, ...opener }: MenuButtonProps) {
  return (
    <MenuOpener {...opener}>
      {(close) => (
        <Menu
          aria-label={opener.label}
          className="menu"
          selectionMode="single"
          selectedKeys={[chosen]}
          autoFocus="first"
          onAction={(key) => onChoose(String(key))}
          onClose={close}
        >
          {entries.map(({ key, ...entry }) => (
            <MenuChoice key={key} id={key} {...entry} chosen={key === chosen} />
          ))}
        </Menu>
      )}
    </MenuOpener>
  )
}
