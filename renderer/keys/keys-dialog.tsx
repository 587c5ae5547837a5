import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import '../app/command-palette.css'
import { useDesk } from '../state/use-desk.ts'
import { isAppleKeyboard } from '../ui/apple-keyboard.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { nameKeys } from '../ui/name-keys.ts'
import { useListCursor } from '../ui/use-list-cursor.ts'
import './keys-dialog.css'
import type { CommandKeys } from './list-keys.ts'
import { findClashes, listKeys } from './list-keys.ts'
import { isTypingKey, readPressed } from './read-pressed.ts'

/** A key that is being given: none pressed yet, or one that other commands of the same screen have. */
interface Giving {
  readonly id: string
  readonly keys: string | null
  readonly note: string
}

/** Every command with its key: found by typing, Enter waits for the new key, Delete takes the key away. A key that another command of the screen has is told before it goes over. */
export function KeysDialog() {
  const close = useDesk((desk) => desk.closeOverlay)
  const met = useDesk((desk) => desk.met)
  const changes = useDesk((desk) => desk.keyChanges)
  const changeKeys = useDesk((desk) => desk.changeKeys)
  const resetKeys = useDesk((desk) => desk.resetKeys)
  const [text, setText] = useState('')
  const [giving, setGiving] = useState<Giving | null>(null)
  const id = useId()
  const all = listKeys(met, changes)
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = all.filter(({ title, group, keys }) => {
    const held = `${title} ${group} ${keys.map((one) => nameKeys(one, isAppleKeyboard)).join(' ')}`.toLowerCase()
    return words.every((word) => held.includes(word))
  })
  const begin = (row: CommandKeys | undefined): void => {
    if (row) setGiving({ id: row.id, keys: null, note: phrase('keys.press-new', { command: row.title }) })
  }
  const cursor = useListCursor(rows.length, (at) => begin(rows[at]))
  const chosen = rows[cursor.chosen]
  const give = (row: string, keys: string): void => {
    const taken = findClashes(all, { id: row, keys }).map((other) => [
      other.id,
      other.keys.filter((one) => one.toLowerCase() !== keys.toLowerCase())
    ])
    changeKeys({ ...Object.fromEntries(taken), [row]: [keys] })
    setGiving(null)
  }
  const take = (event: KeyboardEvent, { id: row, keys: pressed }: Giving): void => {
    event.preventDefault()
    event.stopPropagation()
    const keys = readPressed(event.nativeEvent, isAppleKeyboard)
    const command = all.find((one) => one.id === row)
    if (event.key === 'Escape') setGiving(null)
    else if (event.key === 'Enter' && pressed !== null) give(row, pressed)
    else if (keys !== null && command !== undefined) tryKeys(command, keys)
  }
  const tryKeys = ({ id: row, title, whileTyping }: CommandKeys, keys: string): void => {
    const named = nameKeys(keys, isAppleKeyboard)
    const clashes = findClashes(all, { id: row, keys })
    const others = clashes.map((other) => phrase('keys.named', { command: other.title, group: other.group })).join(', ')
    if (whileTyping && isTypingKey(keys)) {
      const note = phrase('keys.works-while-typing', { command: title, keys: named })
      setGiving({ id: row, keys: null, note })
    } else if (clashes.length > 0) {
      const note = phrase('keys.is-taken', { keys: named, others })
      setGiving({ id: row, keys, note })
    } else give(row, keys)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (giving !== null) take(event, giving)
    else if (event.key === 'Delete' && chosen && text === '') {
      event.preventDefault()
      changeKeys({ [chosen.id]: [] })
    } else cursor.press(event)
  }
  return (
    <DialogBox
      title={phrase('keys.title')}
      width={720}
      onClose={close}
      footer={
        <>
          <Button
            refusal={Object.keys(changes).length === 0 ? phrase('keys.all-as-new') : undefined}
            onPress={resetKeys}
          >
            {phrase('keys.make-as-new')}
          </Button>
          <Button keys="Escape" onPress={close}>
            {phrase('keys.close')}
          </Button>
        </>
      }
    >
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-label={phrase('keys.find')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${cursor.chosen}` : undefined}
        placeholder={phrase('keys.find')}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          cursor.moveTo(0)
        }}
        onKeyDown={press}
        onBlur={() => setGiving(null)}
      />
      <p className={giving?.keys ? 'keys-note clash' : 'keys-note second'} role="status">
        {giving?.note ?? phrase('keys.note')}
      </p>
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={phrase('keys.list')}>
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            ref={index === cursor.chosen ? cursor.current : undefined}
            role="option"
            aria-selected={index === cursor.chosen}
            className={giving?.id === row.id ? 'palette-item keys-row giving' : 'palette-item keys-row'}
            tabIndex={-1}
            onPointerMove={() => giving === null && cursor.moveTo(index)}
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => begin(row)}
          >
            <span className="cut">{row.title}</span>
            <span className="third cut">{row.group}</span>
            <span className="keys-caps">
              {row.keys.map((binding) => (
                <KeyCap key={binding} keys={binding} asIs />
              ))}
              {row.keys.length === 0 && <span className="third">{phrase('keys.no-key')}</span>}
            </span>
            {row.isChanged ? (
              <Button
                kind="quiet"
                label={phrase('keys.reset-named', { command: row.title })}
                onPress={(event) => {
                  event.stopPropagation()
                  changeKeys({ [row.id]: null })
                }}
              >
                {phrase('keys.reset')}
              </Button>
            ) : (
              <span />
            )}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className="palette-none third">{phrase('keys.none-found')}</p>}
    </DialogBox>
  )
}
