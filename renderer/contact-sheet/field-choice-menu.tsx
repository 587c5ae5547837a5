import type { ReactNode } from 'react'
import { Menu } from 'react-aria-components'
import type { FieldGroup } from '../../shared/fields/field-definition.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { MenuChoice } from '../ui/menu-choice.tsx'
import { MenuGroup } from '../ui/menu-group.tsx'
import { MenuOpener } from '../ui/menu-opener.tsx'

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
export function FieldChoiceMenu({ entries, chosen, onChoose, ...opener }: FieldChoiceProps) {
  return (
    <MenuOpener {...opener} className="button quiet">
      {(close) => {
        const choose = (key: string): void => {
          close()
          onChoose(key)
        }
        return (
          <Menu aria-label={opener.label} className="menu" autoFocus="first" onClose={close}>
            {entries.map(({ key, label }) => (
              <MenuChoice key={key} id={key} label={label} chosen={key === chosen} onChoose={choose} />
            ))}
            {groups.map(([group, label]) => (
              <FieldGroupItem key={group} group={group} label={label} chosen={chosen} onChoose={choose} />
            ))}
          </Menu>
        )
      }}
    </MenuOpener>
  )
}

function FieldGroupItem(props: {
  readonly group: FieldGroup
  readonly label: string
  readonly chosen: string
  readonly onChoose: (key: string) => void
}) {
  const { group, label, chosen, onChoose } = props
  return (
    <MenuGroup id={`group ${group}`} label={label}>
      <Menu aria-label={label} className="menu" autoFocus="first">
        {fieldTable
          .filter((field) => field.group === group)
          .map((field) => (
            <MenuChoice
              key={field.key}
              id={field.key}
              label={field.label}
              chosen={field.key === chosen}
              onChoose={onChoose}
            />
          ))}
      </Menu>
    </MenuGroup>
  )
}
