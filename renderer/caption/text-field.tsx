import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { ByteCounter } from '../ui/byte-gauge.tsx'
import { ContainerMarks } from '../ui/container-marks.tsx'
import '../ui/field-box.css'
import { CopiesChip } from './copies-chip.tsx'
import { joinItems, splitItems } from './field-form.ts'
import { useField } from './use-field.ts'

/** What a field of one line needs. `bare`: without a label before it. `beside`: a second field in the same place. */
export interface TextFieldProps {
  readonly fieldKey: FieldKey
  readonly label: string
  readonly readOnly: boolean
  readonly wide?: boolean
  readonly bare?: boolean
  readonly beside?: ReactNode
}

/** A field of 24 px: value left, limit and container marks right. A list stands as one line with semicolons. */
export function TextField(props: TextFieldProps) {
  const { fieldKey, label, readOnly } = props
  const { value, changed, reading, use, over, change } = useField(fieldKey)
  // What a person types into a list stays as typed until they leave: "A; " is on its way to two items.
  const [line, setLine] = useState<string | null>(null)
  const id = useId()
  const text = typeof value === 'string' ? value : joinItems(value)
  const classes = [
    'field-box',
    changed ? 'changed' : '',
    over ? 'over' : '',
    readOnly ? 'refused' : '',
    props.bare ? 'bare' : ''
  ]
  const type = (typed: string): void => {
    if (typeof value !== 'string') setLine(typed)
    change(typeof value === 'string' ? typed : splitItems(typed))
  }
  const box = (
    <div className={classes.filter(Boolean).join(' ')}>
      <input
        id={id}
        data-field={fieldKey}
        type="text"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        readOnly={readOnly}
        aria-label={props.bare ? label : undefined}
        aria-invalid={over || undefined}
        title={text.length > 24 ? text : findField(fieldKey).definition}
        value={line ?? text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setLine(null)}
      />
      {use && (
        <span className={props.wide || over ? 'field-limit always' : 'field-limit'}>
          <ByteCounter bytes={use.bytes} limit={use.limit} />
        </span>
      )}
      <CopiesChip fieldKey={fieldKey} reading={reading} />
      <ContainerMarks reading={reading} />
    </div>
  )
  if (props.bare) return box
  return (
    <>
      <label className="info-label" htmlFor={id}>
        {label}
      </label>
      <div className={props.wide ? 'info-value wide' : 'info-value'}>
        {box}
        {props.beside}
      </div>
    </>
  )
}
