import { History } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import '../ui/field-box.css'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { readAsOf, writeAsOf } from './read-as-of.ts'

/** The field a key of the screen puts the caret into. */
export const asOfFieldId = 'history-as-of'

/** Asks for a moment: Enter goes to it, Esc leaves the field as it was. Empty is now. */
export function AsOfField(props: { readonly asOf: Date | null; readonly onAsOf: (moment: Date | null) => void }) {
  const { asOf, onAsOf } = props
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(asOf === null ? '' : writeAsOf(asOf))
    setWrong(false)
  }, [asOf])
  const take = (): boolean => {
    const moment = readAsOf(text, new Date())
    const isFine = moment !== null || text.trim() === ''
    setWrong(!isFine)
    if (isFine) onAsOf(moment)
    return isFine
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setText(asOf === null ? '' : writeAsOf(asOf))
      setWrong(false)
    } else if (event.key !== 'Enter' || !take()) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.blur()
    document.querySelector<HTMLElement>('.revision-list-rows, .hit-table')?.focus()
  }
  return (
    <div className="as-of">
      <label className="second" htmlFor={asOfFieldId}>
        {phrase('history.as-of')}
      </label>
      <div className={wrong ? 'field-box lead over as-of-field' : 'field-box lead as-of-field'}>
        <Icon of={History} />
        <input
          id={asOfFieldId}
          className="figures"
          type="text"
          placeholder={phrase('history.now')}
          title={phrase('history.moment-hint')}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${asOfFieldId}-wrong` : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
          onBlur={() => text.trim() !== '' || asOf === null || onAsOf(null)}
        />
        <KeyCap keys="t" />
      </div>
      {wrong && (
        <span id={`${asOfFieldId}-wrong`} className="as-of-wrong" role="alert">
          {phrase('history.moment-wrong')}
        </span>
      )}
    </div>
  )
}
