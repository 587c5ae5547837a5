import { useId, useRef } from 'react'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { StructurePart } from '../../../shared/fields/field-value.ts'
import { namePart } from '../../messages/name-field.ts'
import { phrase } from '../../messages/phrase.ts'
import '../../ui/field-box.css'
import { findProblem } from './find-problem.ts'
import type { LeafKind } from './leaf-editor.tsx'
import { LeafEditor } from './leaf-editor.tsx'

/** One part of a structure: its label and its field. */
export function PartField(props: {
  readonly part: FieldPart
  readonly value: StructurePart
  readonly readOnly: boolean
  readonly wide: boolean
  readonly onChange: (value: StructurePart) => void
}) {
  const { part, value, readOnly } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  if (part.kind === 'structure' || part.kind === 'structures') return null
  const kind: LeafKind = part.kind
  const label = namePart(part)
  const problem = typeof value === 'string' ? findProblem(kind, value) : undefined
  const classes = [
    'field-box',
    problem === undefined ? '' : 'wrong',
    kind === 'list' ? 'token-box' : '',
    readOnly ? 'refused' : ''
  ]
  return (
    <div className={props.wide ? 'part-field wide' : 'part-field'}>
      <label className="info-label" htmlFor={id} title={part.definition}>
        {label}
      </label>
      <div ref={box} className={classes.filter(Boolean).join(' ')}>
        <LeafEditor
          kind={kind}
          vocabulary={part.vocabulary}
          id={id}
          label={label}
          title={part.definition}
          value={value}
          before={value}
          onChange={props.onChange}
          readOnly={readOnly}
          problem={problem}
          short={!props.wide}
          anchor={box}
        />
      </div>
      {problem !== undefined && (
        <p className="part-problem" role="alert">
          {phrase(problem, { field: label })}
        </p>
      )}
    </div>
  )
}
