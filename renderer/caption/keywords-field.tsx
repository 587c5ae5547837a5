import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { readAsList } from '../../shared/fields/field-value.ts'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { Icon } from '../ui/icon.tsx'
import { CopiesChip } from './copies-chip.tsx'
import './keywords-field.css'
import { countBytes } from './field-form.ts'
import { useField } from './use-field.ts'

/** Keywords as chips. Enter or a comma adds one, Backspace in the empty field takes the last, arrows walk the chips. */
export function KeywordsField({ readOnly }: { readonly readOnly: boolean }) {
  const { value, changed, reading, over, change } = useField('keywords')
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const words = typeof value === 'string' ? [] : value
  const before = readAsList(reading?.value)
  const add = (line: string): void => {
    const fresh = line.split(/[,\n]/).flatMap((word) => word.trim() || [])
    const added = fresh.filter((word, index) => !words.includes(word) && fresh.indexOf(word) === index)
    if (added.length > 0) change([...words, ...added])
    setTyped('')
  }
  const remove = (word: string): void => {
    change(words.filter((other) => other !== word))
    field.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    const last = words.at(-1)
    if ((event.key === 'Enter' || event.key === ',') && !event.ctrlKey && typed.trim() !== '') add(typed)
    else if (event.key === 'Backspace' && typed === '' && last !== undefined && !readOnly) remove(last)
    else return
    event.preventDefault()
  }
  return (
    <>
      <label className="info-label" htmlFor={id}>
        Keywords
      </label>
      <div
        className={`info-value wide field-box keywords${changed ? ' changed' : ''}${over ? ' over' : ''}${readOnly ? ' refused' : ''}`}
      >
        <ul className="keywords-list" aria-label="Keywords">
          {words.map((word) => (
            <Chip
              key={word}
              word={word}
              fresh={!before.includes(word)}
              readOnly={readOnly}
              onRemove={() => remove(word)}
            />
          ))}
          <li className="keywords-type">
            <input
              ref={field}
              id={id}
              data-field="keywords"
              type="text"
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              readOnly={readOnly}
              placeholder={readOnly ? '' : 'Add'}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={press}
              onBlur={() => typed.trim() !== '' && add(typed)}
            />
          </li>
        </ul>
        <CopiesChip fieldKey="keywords" reading={reading} />
        <ContainerMarks reading={reading} />
      </div>
    </>
  )
}

function Chip(props: {
  readonly word: string
  readonly fresh: boolean
  readonly readOnly: boolean
  readonly onRemove: () => void
}) {
  const use = countBytes('keywords', [props.word])
  const isOver = use !== null && use.bytes > use.limit
  return (
    <li className={`keyword${isOver ? ' over' : ''}`} title={isOver ? `${use.bytes} / ${use.limit} B` : undefined}>
      {props.fresh ? <ins className="diff-inserted">{props.word}</ins> : <bdi className="cut">{props.word}</bdi>}
      {!props.readOnly && (
        <button
          type="button"
          className="keyword-remove"
          tabIndex={-1}
          aria-label={`Take out ${props.word}`}
          onClick={props.onRemove}
        >
          <Icon of={X} small />
        </button>
      )}
    </li>
  )
}
