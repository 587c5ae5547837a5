import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { searchEntries } from '../../ui/combo-entry.ts'
import '../../ui/combo-list.css'
import { nameOption } from '../../ui/combo-list.tsx'
import './editors.css'
import { isLanguageTag, nameLanguage, offerLanguages } from './language-names.ts'

/** Languages listed at once. */
const most = 60

/** Finds a language by name or tag. Any well-formed tag can be taken, listed or not. */
export function LanguagePicker({
  taken,
  onChoose
}: {
  readonly taken: readonly string[]
  readonly onChoose: (tag: string) => void
}) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const current = useRef<HTMLDivElement>(null)
  const listed = searchEntries(offerLanguages(taken), text, most)
  const typed = text.trim()
  const isNew = isLanguageTag(typed) && !taken.includes(typed) && !listed.some(({ key }) => key === typed)
  const found = isNew ? [...listed, { key: typed, label: nameLanguage(typed), note: typed }] : listed
  const chosen = Math.max(0, Math.min(at, found.length - 1))
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  })
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const entry = found[chosen]
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, chosen + step)))
    else if (event.key === 'Enter' && entry) onChoose(entry.key)
    else return
    event.preventDefault()
  }
  return (
    <div className="language-picker">
      <input
        className="language-picker-field"
        autoFocus
        role="combobox"
        aria-label={phrase('caption.find-language')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[chosen] && nameOption(id, found[chosen].key)}
        placeholder={phrase('caption.language-or-tag')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={id} className="combo-list" role="listbox" aria-label={phrase('caption.languages')}>
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={nameOption(id, entry.key)}
            ref={index === chosen ? current : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="combo-item"
            onPointerMove={() => setAt(index)}
            onPointerUp={() => onChoose(entry.key)}
          >
            <span className="cut grow">{entry.label}</span>
            <span className="third combo-note">{entry.note}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="combo-none third">{phrase('caption.no-language')}</p>}
    </div>
  )
}
