import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components'
import type { FieldGroup } from '../../shared/fields/field-definition.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { Icon } from '../ui/icon.tsx'
import type { MenuEntry } from '../ui/menu-button.tsx'
import '../ui/menu-button.css'

const groups: readonly (readonly [FieldGroup, string])[] = [
  ['caption', 'Texts'],
  ['credit', 'Credit'],
  ['place', 'Places'],
  ['desk', 'Wire'],
  ['content', 'Content'],
  ['picture', 'Origin'],
  ['rights', 'Rights']
]

/** What a menu of fields needs. `entries` stand before the fields; `name` is what a command opens it by. */
export interface FieldChoiceProps {
  readonly name: 'order' | 'group'
  readonly label: string
  readonly title: string
  readonly face: ReactNode
  readonly entries: readonly MenuEntry[]
  /** The key that holds, of an entry or a field. */
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** A button that opens a menu of a few entries and, below them, every field of the table by its group. */
export function FieldChoiceMenu(props: FieldChoiceProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const choose = (key: string): void => {
    setOpen(false)
    props.onChoose(key)
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="button quiet"
        data-field-choice={props.name}
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
        <Menu aria-label={props.label} className="menu" autoFocus="first" onClose={() => setOpen(false)}>
          {props.entries.map(({ key, label }) => (
            <Entry key={key} id={key} label={label} chosen={key === props.chosen} onChoose={choose} />
          ))}
          {groups.map(([group, label]) => (
            <SubmenuTrigger key={group}>
              <MenuItem id={`group ${group}`} textValue={label} className="menu-item">
                <span className="menu-item-mark" />
                <span className="cut grow">{label}</span>
                <Icon of={ChevronRight} small />
              </MenuItem>
              <Popover className="pop-over" offset={-2} aria-label={label}>
                <Menu aria-label={label} className="menu" autoFocus="first">
                  {fieldTable
                    .filter((field) => field.group === group)
                    .map((field) => (
                      <Entry
                        key={field.key}
                        id={field.key}
                        label={field.label}
                        chosen={field.key === props.chosen}
                        onChoose={choose}
                      />
                    ))}
                </Menu>
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </>
  )
}

function Entry(props: {
  readonly id: string
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: (key: string) => void
}) {
  return (
    <MenuItem id={props.id} textValue={props.label} className="menu-item" onAction={() => props.onChoose(props.id)}>
      <span className="menu-item-mark">{props.chosen && <Icon of={Check} small />}</span>
      <span className="cut grow">{props.label}</span>
    </MenuItem>
  )
}
