import type { KeyboardEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import { describeFailure } from '../state/describe-failure.ts'
import { askOrder } from '../state/sheet-orders.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'
import '../ui/field-box.css'
import './name-finder.css'

const group = 'Contact sheet'

/**
 * Type-ahead over the file names of the list, as in a file manager: a full stop begins it, each letter goes to the next name that begins so, the
 * arrow down to the one after. Bare letters and digits are commands and colour classes, so it has a key before it and ends with Enter or Esc.
 */
export function NameFinder() {
  const store = useDeskStore()
  const [text, setText] = useState<string | null>(null)
  const [found, setFound] = useState(true)
  const asked = useRef(0)
  useCommands(
    useMemo(
      () => [{ id: 'find-name', group, title: 'Go to a file name by typing it', keys: ['.'], run: () => setText('') }],
      []
    )
  )
  const seek = async (begins: string, step: 0 | 1): Promise<void> => {
    asked.current += 1
    const mine = asked.current
    if (begins === '') return setFound(true)
    const { engine, filter, cursor, moveCursor, say } = store.getState()
    try {
      const order = askOrder(store.getState())
      const { index } = await engine.client.photos.seek({ filter, ...order, begins, from: cursor + step })
      if (mine !== asked.current) return
      setFound(index !== null)
      if (index !== null) await moveCursor(index, 'only')
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
  const end = (): void => {
    setText(null)
    document.querySelector<HTMLElement>('.photo-grid')?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Enter') end()
    else if (event.key === 'ArrowDown') void seek(text ?? '', 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (text === null) return null
  return (
    <div className="name-finder">
      <label className="second" htmlFor="name-finder">
        Go to
      </label>
      <span className="field-box">
        <input
          id="name-finder"
          autoFocus
          type="text"
          placeholder="beginning of a file name"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            void seek(event.target.value, 0)
          }}
          onKeyDown={press}
          onBlur={() => setText(null)}
        />
      </span>
      <span className="second" role="status">
        {found ? '' : 'No file name here begins so'}
      </span>
    </div>
  )
}
