import { useId } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import '../ui/field-box.css'
import { Tick } from '../ui/tick.tsx'
import type { BatchEntry } from './batch-fields.ts'

const hows: readonly { readonly how: BatchEntry['how']; readonly words: string }[] = [
  { how: 'replace', words: 'Replace' },
  { how: 'append', words: 'Append' },
  { how: 'prepend', words: 'Prepend' },
  { how: 'clear', words: 'Clear' }
]
const whens: readonly { readonly when: BatchEntry['when']; readonly words: string }[] = [
  { when: 'always', words: 'Always' },
  { when: 'empty', words: 'If empty' },
  { when: 'filled', words: 'If not empty' }
]

/** A field of the form for several photos: its tick, what is done with it, what is typed, and where. Untouched it shows what the photos say. */
export function BatchRow(props: {
  readonly field: FieldKey
  readonly entry: BatchEntry
  /** What the photos say now: "(3 values)". */
  readonly present: string
  readonly autoFocus: boolean
  readonly onType: (entry: Partial<BatchEntry>) => void
}) {
  const { field, entry, present, onType } = props
  const { label, multiline, definition } = findField(field)
  const id = useId()
  const how = hows.find((one) => one.how === entry.how)?.how ?? 'replace'
  const shared = {
    id,
    'data-batch': field,
    dir: 'auto',
    spellCheck: false,
    autoFocus: props.autoFocus,
    title: definition,
    placeholder: how === 'clear' ? '(cleared)' : present,
    readOnly: how === 'clear',
    value: how === 'clear' ? '' : entry.text
  } as const
  return (
    <div className={entry.ticked ? 'batch-row' : 'batch-row off'}>
      <Tick
        label={`Apply ${label}`}
        state={entry.ticked ? 'on' : 'off'}
        onPress={() => onType({ ticked: !entry.ticked })}
      />
      <label htmlFor={id} className="cut">
        {label}
      </label>
      <div className={`field-box ${multiline ? 'tall' : ''} ${entry.ticked ? 'changed' : ''}`}>
        {multiline ? (
          <textarea
            {...shared}
            className="tall-text batch-text"
            rows={field === 'caption' ? 4 : 1}
            onChange={(event) => onType({ text: event.target.value })}
          />
        ) : (
          <input
            {...shared}
            type="text"
            autoComplete="off"
            onChange={(event) => onType({ text: event.target.value })}
          />
        )}
      </div>
      <select
        className="batch-choice"
        aria-label={`What is done with ${label}`}
        value={how}
        onChange={(event) => onType({ how: hows.find((one) => one.how === event.target.value)?.how ?? 'replace' })}
      >
        {hows.map((one) => (
          <option key={one.how} value={one.how}>
            {one.words}
          </option>
        ))}
      </select>
      <select
        className="batch-choice"
        aria-label={`Where ${label} is set`}
        value={entry.when}
        onChange={(event) => onType({ when: whens.find((one) => one.when === event.target.value)?.when ?? 'always' })}
      >
        {whens.map((one) => (
          <option key={one.when} value={one.when}>
            {one.words}
          </option>
        ))}
      </select>
    </div>
  )
}
