import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { ByteCounter } from '../ui/byte-gauge.tsx'
import { ContainerMarks } from '../ui/container-marks.tsx'
import '../ui/field-box.css'
import { CopiesChip } from './copies-chip.tsx'
import type { LeafKind } from './editors/leaf-editor.tsx'
import { LeafEditor } from './editors/leaf-editor.tsx'
import { TextEditor } from './editors/text-editor.tsx'
import { joinItems, splitItems } from './field-form.ts'
import { FieldLock } from './field-lock.tsx'
import type { FormField as Field } from './use-field.ts'
import { useField } from './use-field.ts'

/** What a field of the form needs. `bare`: without a label before it. `beside`: a second field in the same place. `line`: a list as one line with semicolons. `under`: what is said of it below. */
export interface FormFieldProps {
  readonly fieldKey: FieldKey
  readonly label?: string
  readonly readOnly: boolean
  readonly wide?: boolean
  readonly bare?: boolean
  readonly line?: boolean
  readonly beside?: ReactNode
  readonly under?: ReactNode
}

/** A field of 24 px, structures aside: value left, limit and container marks right. Its editor follows the table. */
export function FormField(props: FormFieldProps) {
  const { fieldKey } = props
  const definition = findField(fieldKey)
  const label = props.label ?? nameField(definition)
  const readOnly = props.readOnly || definition.readOnly === true
  const field = useField(fieldKey)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const tokens = definition.kind === 'list' && !props.line
  const classes = [
    'field-box',
    definition.multiline || fieldKey === 'headline' ? 'tall' : '',
    tokens ? 'token-box' : '',
    definition.kind === 'flag' ? 'flat' : '',
    field.changed ? 'changed' : '',
    field.over ? 'over' : '',
    field.problem === undefined ? '' : 'wrong',
    readOnly ? 'refused' : '',
    props.bare ? 'bare' : ''
  ]
  const shared = { fieldKey, id: props.bare ? undefined : id, label, readOnly }
  const inside = (
    <div ref={box} className={classes.filter(Boolean).join(' ')}>
      {props.line && definition.kind === 'list' ? (
        <ListLine {...shared} field={field} />
      ) : (
        <LeafEditor
          {...shared}
          kind={leafKind(definition.kind)}
          vocabulary={definition.vocabulary}
          title={definition.definition}
          value={field.value}
          before={field.before}
          onChange={field.change}
          tall={definition.multiline}
          spelled={fieldKey === 'headline'}
          short={!props.wide}
          limit={definition.iim?.maxBytes}
          problem={field.over ? phrase('caption.over-limit') : field.problem}
          anchor={box}
        />
      )}
      {field.use && !tokens && (
        <span className={props.wide || field.over ? 'field-limit always' : 'field-limit'}>
          <ByteCounter bytes={field.use.bytes} limit={field.use.limit} />
        </span>
      )}
      <CopiesChip fieldKey={fieldKey} reading={field.reading} />
      <ContainerMarks reading={field.reading} never={field.never} />
    </div>
  )
  if (props.bare) return inside
  return (
    <>
      <label
        className={props.wide ? 'info-label wide' : 'info-label'}
        htmlFor={id}
        title={definition.definition}
        onPointerUp={() => document.getElementById(id)?.focus()}
      >
        {label}
        <FieldLock fieldKey={fieldKey} />
      </label>
      <div className={props.wide ? 'info-value wide' : 'info-value'}>
        {inside}
        {props.beside}
        {props.under}
      </div>
    </>
  )
}

function leafKind(kind: ReturnType<typeof findField>['kind']): LeafKind {
  return kind === 'structures' ? 'text' : kind
}

/** A list as one line. What a person types stays as typed until they leave: "A; " is on its way to two items. */
function ListLine(props: {
  readonly fieldKey: FieldKey
  readonly id: string | undefined
  readonly label: string
  readonly readOnly: boolean
  readonly field: Field
}) {
  const { field } = props
  const [line, setLine] = useState<string | null>(null)
  const items = Array.isArray(field.value) ? field.value.filter((item) => typeof item === 'string') : []
  const text = joinItems(items)
  return (
    <TextEditor
      id={props.id}
      label={props.label}
      fieldKey={props.fieldKey}
      value={line ?? text}
      readOnly={props.readOnly}
      problem={field.over ? phrase('caption.over-limit') : undefined}
      title={text.length > 24 ? text : findField(props.fieldKey).definition}
      onChange={(typed) => {
        setLine(typed)
        field.change(splitItems(typed))
      }}
      onBlur={() => setLine(null)}
    />
  )
}
