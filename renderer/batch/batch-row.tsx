import { useId } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import '../ui/field-box.css'
import { Tick } from '../ui/tick.tsx'
import type { BatchEntry } from './batch-fields.ts'

const hows: readonly { readonly how: BatchEntry['how']; readonly words: string }[] = [
  { how: 'replace', words: phrase('batch.replace') },
  { how: 'append', words: phrase('batch.append') },
  { how: 'prepend', words: phrase('batch.prepend') },
  { how: 'clear', words: phrase('batch.clear') }
]
const whens: readonly { readonly when: BatchEntry['when']; readonly words: string }[] = [
  { when: 'always', words: phrase('batch.always') },
  { when: 'empty', words: phrase('batch.if-empty') },
  { when: 'filled', words: phrase('batch.if-filled') }
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
  const { multiline, definition } = findField(field)
  const label = nameField(findField(field))
  const id = useId()
  const how = hows.find((one) => one.how === entry.how)?.how ?? 'replace'
  const shared = {
    id,
    'data-batch': field,
    dir: 'auto',
    spellCheck: false,
    autoFocus: props.autoFocus,
    title: definition,
    placeholder: how === 'clear' ? phrase('batch.cleared') : present,
    readOnly: how === 'clear',
    value: how === 'clear' ? '' : entry.text
  } as const
  return (
    <div className={entry.ticked ? 'batch-row' : 'batch-row off'}>
      <Tick
        label={phrase('batch.apply-field', { field: label })}
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
        aria-label={phrase('batch.what-is-done', { field: label })}
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
        aria-label={phrase('batch.where-set', { field: label })}
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
