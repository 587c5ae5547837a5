import { Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { PhotoFilter } from '../../shared/contract/photo.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import '../ui/field-box.css'

/** Words are looked for this long after the last typed one, in milliseconds. */
const pauseMs = 150

/** The search over captions, now or in any revision. Esc clears it, and then gives the focus back to the sheet. */
export function SearchField() {
  const store = useDeskStore()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(store.getState().filter.text ?? '')
  const [ever, setEver] = useState(store.getState().filter.ever ?? false)

  useEffect(() => {
    const timer = window.setTimeout(() => {
      const { filter, setFilter } = store.getState()
      const { text: _, ever: __, ...others } = filter
      const next: PhotoFilter =
        text.trim() === '' ? others : { ...others, text: text.trim(), ...(ever ? { ever } : {}) }
      if (next.text !== filter.text || next.ever !== filter.ever) setFilter(next)
    }, pauseMs)
    return () => window.clearTimeout(timer)
  }, [store, text, ever])
  // A shelf of the rail or "Clear all filters" empties the search too.
  useEffect(
    () =>
      store.subscribe(({ filter }, before) => {
        if (filter !== before.filter && filter.text === undefined && before.filter.text !== undefined) setText('')
      }),
    [store]
  )
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') setText('')
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') leaveToSheet()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="field-box lead search-field">
      <Icon of={Search} />
      <input
        ref={field}
        data-search
        type="text"
        aria-label="Find in captions"
        placeholder="Find in captions"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      {text === '' ? (
        <KeyCap keys="/" />
      ) : (
        <>
          <button
            type="button"
            className={ever ? 'search-ever on' : 'search-ever'}
            aria-pressed={ever}
            title="Look in every revision, not only in the present captions"
            onClick={() => setEver(!ever)}
          >
            ever
          </button>
          <button
            type="button"
            className="search-clear"
            aria-label="Clear the search"
            onClick={() => {
              setText('')
              field.current?.focus()
            }}
          >
            <Icon of={X} small />
          </button>
        </>
      )}
    </div>
  )
}

function leaveToSheet(): void {
  document.querySelector<HTMLElement>('.photo-grid')?.focus()
}
