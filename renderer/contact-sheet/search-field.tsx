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
  const timer = useRef(0)
  const [text, setText] = useState(store.getState().filter.text ?? '')
  const [ever, setEver] = useState(store.getState().filter.ever ?? false)

  const look = (words: string, everywhere: boolean): void => {
    setText(words)
    setEver(everywhere)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      const { filter, setFilter } = store.getState()
      const { text: _, ever: __, ...others } = filter
      const next: PhotoFilter =
        words.trim() === '' ? others : { ...others, text: words.trim(), ...(everywhere ? { ever: true } : {}) }
      if (next.text !== filter.text || next.ever !== filter.ever) setFilter(next)
    }, pauseMs)
  }
  useEffect(() => {
    const stop = store.subscribe(({ filter, searchId }, before) => {
      const shown = searchId !== null && searchId !== before.searchId
      if (!shown && filter.text === before.filter.text && filter.ever === before.filter.ever) return
      // A shelf of the rail, a saved search and "Clear all filters" bring words of their own: what was typed just before must not take them away.
      window.clearTimeout(timer.current)
      setText((now) => (now.trim() === (filter.text ?? '') ? now : (filter.text ?? '')))
      if (filter.text !== undefined) setEver(filter.ever ?? false)
    })
    return () => {
      stop()
      window.clearTimeout(timer.current)
    }
  }, [store])
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') look('', ever)
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
        onChange={(event) => look(event.target.value, ever)}
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
            onClick={() => look(text, !ever)}
          >
            ever
          </button>
          <button
            type="button"
            className="search-clear"
            aria-label="Clear the search"
            onClick={() => {
              look('', ever)
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
