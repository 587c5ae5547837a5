import { useEffect, useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import '../../ui/field-box.css'
import { readAsOf, writeAsOf } from '../read-as-of.ts'

/** A moment that may be left out; taken in when the field is left or Enter is pressed. What is no moment is marked and not taken. */
export function MomentField(props: {
  readonly label: string
  /** What an empty field means. */
  readonly empty: string
  /** ISO text; null where none is asked for. */
  readonly moment: string | null
  /** Which end of a day without a time is meant; the last where it is left out. */
  readonly day?: 'first' | 'last'
  readonly onMoment: (moment: string | null) => void
}) {
  const { label, moment, onMoment } = props
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(moment === null ? '' : writeAsOf(new Date(moment)))
    setWrong(false)
  }, [moment])
  const take = (): void => {
    const read = readAsOf(text, new Date(), props.day)
    const isFine = read !== null || text.trim() === ''
    setWrong(!isFine)
    const next = read?.toISOString() ?? null
    if (isFine && next !== moment) onMoment(next)
  }
  return (
    <label className="moment-field">
      <span className="second">{label}</span>
      <span className={wrong ? 'field-box over' : 'field-box'}>
        <input
          className="figures"
          type="text"
          placeholder={props.empty}
          aria-invalid={wrong || undefined}
          title={wrong ? phrase('history.moment-wrong') : phrase('history.moment-hint')}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
            else if (event.key === 'Escape') event.currentTarget.blur()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </span>
    </label>
  )
}
