import type { KeyboardEvent, RefObject } from 'react'
import { useId, useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import type { ComboEntry } from '../../ui/combo-entry.ts'
import { searchEntries } from '../../ui/combo-entry.ts'
import { ComboList } from '../../ui/combo-list.tsx'
import { describeCombo } from '../../ui/describe-combo.ts'
import { useCombo } from '../../ui/use-combo.ts'
import './editors.css'
import { isShortCode } from './use-vocabulary.ts'

/** Entries of a vocabulary listed at once. */
const mostListed = 80

/** A code from a list: shown by its word with the code beside it, found by either. A code of no list can be typed as it is. */
export function ChoiceEditor(props: {
  readonly id?: string | undefined
  readonly label: string
  readonly fieldKey?: string | undefined
  readonly value: string
  readonly entries: readonly ComboEntry[]
  readonly onChange: (code: string) => void
  readonly readOnly: boolean
  readonly title?: string | undefined
  /** The box around, which the list hangs from. */
  readonly anchor: RefObject<Element | null>
}) {
  const { value, entries } = props
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const known = entries.find(({ key }) => key === value)
  const found = typed === null ? entries.slice(0, mostListed) : searchEntries(entries, typed, mostListed)
  const take = (code: string): void => {
    setTyped(null)
    if (code !== value) props.onChange(code)
  }
  const combo = useCombo({ entries: found, onChoose: ({ key }) => take(key), onDismiss: () => setTyped(null) })
  // What was typed and not chosen: an entry of that very word or code, else the text itself.
  const settle = (): void => {
    combo.hide()
    if (typed === null) return
    const text = typed.trim()
    const meant = entries.find(({ key, label, note }) => [key, label, note].some((one) => sameText(one, text)))
    take(meant?.key ?? text)
  }
  const press = (event: KeyboardEvent): void => {
    if (props.readOnly || combo.press(event)) return
    if (event.key === 'Enter') settle()
  }
  const atRest = typed === null
  const chosen = found[combo.at]
  return (
    <>
      <input
        id={props.id}
        data-field={props.fieldKey}
        {...describeCombo({ list, open: combo.open, chosen })}
        dir="auto"
        aria-label={props.id === undefined ? props.label : undefined}
        readOnly={props.readOnly}
        title={known ? `${known.label}: ${value}` : props.title}
        value={typed ?? (isShortCode(value) ? value : (known?.label ?? value))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '') combo.hide()
          else combo.show()
        }}
        onKeyDown={press}
        onBlur={settle}
      />
      {known && atRest && known.label !== value && (
        <span className="choice-code cut">{isShortCode(value) ? known.label : (known.note ?? known.key)}</span>
      )}
      <ComboList
        id={list}
        label={props.label}
        anchor={props.anchor}
        open={combo.open}
        entries={found}
        at={combo.at}
        onPoint={combo.point}
        onChoose={({ key }) => {
          take(key)
          combo.hide()
        }}
        onClose={combo.hide}
        none={phrase('caption.not-listed-kept')}
      />
    </>
  )
}

function sameText(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase()
}
