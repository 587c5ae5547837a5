import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import './combo-list.css'
import type { ComboEntry } from './combo-entry.ts'
import './pop-over.css'

/** The id of an option, for `aria-activedescendant`. */
export function nameOption(list: string, key: string): string {
  return `${list}-${key.replaceAll(/\W+/g, '-')}`
}

/** What a list under a field needs. The focus stays in the field: keys are its own (use-combo.ts). */
export interface ComboListProps<Entry extends ComboEntry> {
  readonly id: string
  readonly label: string
  readonly anchor: RefObject<Element | null>
  readonly open: boolean
  readonly entries: readonly Entry[]
  readonly at: number
  readonly onPoint: (index: number) => void
  readonly onChoose: (entry: Entry) => void
  readonly onClose: () => void
  /** What stands there when nothing is found. */
  readonly none: string
  readonly placement?: 'bottom start' | 'top start'
  readonly wide?: boolean
}

/** The entries a typed text leaves, at the field it belongs to. */
export function ComboList<Entry extends ComboEntry>(props: ComboListProps<Entry>) {
  const current = useRef<HTMLDivElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Popover
      triggerRef={props.anchor}
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isNonModal
      placement={props.placement ?? 'bottom start'}
      offset={4}
      className={props.wide ? 'pop-over combo wide' : 'pop-over combo'}
    >
      {/* A landmark of its own: the list lies outside the form's. */}
      <section aria-label={props.label}>
        <div id={props.id} className="combo-list" role="listbox" aria-label={props.label}>
          {props.entries.map((entry, index) => (
            <div
              key={entry.key}
              id={nameOption(props.id, entry.key)}
              ref={index === props.at ? current : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={index === props.at}
              className="combo-item"
              onPointerMove={() => props.onPoint(index)}
              // Keeps the caret in the field until the press is over.
              onPointerDown={(event) => event.preventDefault()}
              onPointerUp={() => props.onChoose(entry)}
            >
              <bdi className="cut grow">{entry.label}</bdi>
              {entry.note !== undefined && <span className="third cut combo-note">{entry.note}</span>}
            </div>
          ))}
        </div>
        {props.entries.length === 0 && <p className="combo-none third">{props.none}</p>}
      </section>
    </Popover>
  )
}
