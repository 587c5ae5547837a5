import type { KeyboardEvent, RefObject } from 'react'
import { useId, useRef, useState } from 'react'
import type { TermEntry, TermSource } from '../../lists/use-term-source.ts'
import { phrase } from '../../messages/phrase.ts'
import type { ComboEntry } from '../../ui/combo-entry.ts'
import { searchEntries } from '../../ui/combo-entry.ts'
import { ComboList, nameOption } from '../../ui/combo-list.tsx'
import { keyRepeated } from '../../ui/key-repeated.ts'
import { useCombo } from '../../ui/use-combo.ts'
import { moveItem } from './move-item.ts'
import { Token } from './token.tsx'
import './tokens-editor.css'

/** Entries of a vocabulary listed at once. */
const mostListed = 80

/** What an editor of a list needs. `before` marks what is new; `limit` is the most bytes of an item, `separator` also ends one as Enter does. */
export interface TokensEditorProps {
  readonly id?: string | undefined
  readonly label: string
  readonly fieldKey?: string | undefined
  readonly items: readonly string[]
  readonly before: readonly string[]
  readonly onChange: (items: readonly string[]) => void
  readonly readOnly: boolean
  readonly limit?: number | undefined
  readonly separator?: ',' | undefined
  /** The codes to choose from, where the list has a vocabulary. */
  readonly entries?: readonly ComboEntry[] | undefined
  /** What completes it, where the desk has lists for it: nothing is taken unless the arrow keys went into the list. */
  readonly terms?: TermSource | undefined
  readonly anchor: RefObject<Element | null>
}

/**
 * A list as tokens. Enter adds what is typed, Backspace in the empty field takes the last; the left arrow goes into the tokens,
 * where arrows walk, Delete takes out and Alt Shift moves one along. Duplicates that stand in the file stay.
 */
export function TokensEditor(props: TokensEditorProps) {
  const { items, readOnly, entries = [] } = props
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const listId = useId()
  const terms: readonly TermEntry[] = props.terms && typed.trim() !== '' ? props.terms.find(typed) : []
  const found: readonly ComboEntry[] | undefined = props.terms
    ? terms
    : props.entries && searchEntries(entries, typed, mostListed)
  const add = (line: string): void => {
    const words = props.separator === undefined ? [line] : line.split(props.separator)
    const fresh = words.flatMap((word) => codeOf(word.trim(), entries) || [])
    const added = fresh.filter((word, index) => !items.includes(word) && fresh.indexOf(word) === index)
    if (added.length > 0) props.onChange([...items, ...added])
    setTyped('')
  }
  const take = ({ key }: ComboEntry): void => {
    const entry = terms.find((term) => term.key === key)
    if (entry === undefined) add(key)
    else props.terms?.put(entry)
    setTyped('')
  }
  const combo = useCombo({
    entries: found ?? [],
    onChoose: take,
    onDismiss: () => props.terms === undefined && setTyped(''),
    loose: props.terms !== undefined
  })
  const isOut = combo.open && (props.terms === undefined || terms.length > 0)
  const goTo = (index: number): void => {
    // After the change is drawn: a token taken out leaves its place to the next one.
    requestAnimationFrame(() => {
      const tokens = list.current?.querySelectorAll<HTMLElement>('.token-remove') ?? []
      ;(tokens[Math.max(0, index)] ?? field.current)?.focus()
    })
  }
  const remove = (index: number): void => {
    props.onChange(items.filter((_, at) => at !== index))
    goTo(index)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (readOnly || (found && (props.entries || isOut) && combo.press(event))) return
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if ((event.key === 'Enter' || event.key === props.separator) && !event.ctrlKey && typed.trim() !== '') add(typed)
    else if (event.key === 'Backspace' && typed === '' && items.length > 0) {
      props.onChange(items.slice(0, -1))
    } else if (event.key === 'ArrowLeft' && atStart && !event.altKey && items.length > 0) goTo(items.length - 1)
    else return
    event.preventDefault()
  }
  const walk = (index: number, event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined && event.altKey && event.shiftKey) {
      props.onChange(moveItem(items, index, index + step))
      goTo(Math.min(items.length - 1, index + step))
    } else if (step !== undefined && !event.altKey) goTo(index + step)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index)
    else return
    event.preventDefault()
  }
  const chosen = found?.[combo.at]
  const keys = keyRepeated(items)
  const comboState = found && {
    role: 'combobox',
    'aria-expanded': isOut,
    'aria-controls': isOut ? listId : undefined,
    'aria-activedescendant': isOut && chosen ? nameOption(listId, chosen.key) : undefined
  }
  return (
    <ul className="tokens" ref={list} aria-label={props.label}>
      {items.map((item, index) => (
        <Token
          key={keys[index]}
          text={item}
          word={entries.find(({ key }) => key === item)?.label}
          fresh={!props.before.includes(item)}
          limit={props.limit}
          readOnly={readOnly}
          onRemove={() => remove(index)}
          onKeyDown={(event) => walk(index, event)}
        />
      ))}
      <li className={readOnly ? 'token-type unseen' : 'token-type'}>
        <input
          ref={field}
          id={props.id}
          data-field={props.fieldKey}
          type="text"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          {...comboState}
          aria-label={props.id === undefined ? phrase('caption.add-to', { field: props.label }) : undefined}
          readOnly={readOnly}
          placeholder={readOnly ? '' : phrase('caption.add')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            if (found) combo.show()
          }}
          onKeyDown={press}
          onBlur={() => {
            combo.hide()
            if (typed.trim() !== '') add(typed)
          }}
        />
      </li>
      {found && (
        <ComboList
          id={listId}
          label={props.label}
          anchor={props.anchor}
          open={isOut}
          entries={found}
          at={combo.at}
          onPoint={combo.point}
          onChoose={(entry) => {
            take(entry)
            combo.hide()
          }}
          onClose={combo.hide}
          none={phrase('caption.not-listed-added')}
        />
      )}
    </ul>
  )
}

/** The code a typed word stands for; the word itself where it is in no list. */
function codeOf(word: string, entries: readonly ComboEntry[]): string {
  const typed = word.toLowerCase()
  return entries.find(({ key, label }) => key.toLowerCase() === typed || label.toLowerCase() === typed)?.key ?? word
}
