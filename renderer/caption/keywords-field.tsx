import { useId, useRef } from 'react'
import { readAsList } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { useTermSource } from '../lists/use-term-source.ts'
import { nameField } from '../messages/name-field.ts'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { CopiesChip } from './copies-chip.tsx'
import { TokensEditor } from './editors/tokens-editor.tsx'
import { FieldLock } from './field-lock.tsx'
import './keywords-field.css'
import { useField } from './use-field.ts'

/** Keywords as tokens. A comma ends one as Enter does. */
export function KeywordsField({ readOnly }: { readonly readOnly: boolean }) {
  const { value, before, changed, reading, never, over, change } = useField('keywords')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const field = findField('keywords')
  const label = nameField(field)
  const terms = useTermSource('keywords')
  const classes = [
    'info-value wide field-box token-box keywords',
    changed ? 'changed' : '',
    over ? 'over' : '',
    readOnly ? 'refused' : ''
  ]
  return (
    <>
      <label className="info-label" htmlFor={id}>
        {label}
        <FieldLock fieldKey="keywords" />
      </label>
      <div ref={box} className={classes.filter(Boolean).join(' ')}>
        <TokensEditor
          id={id}
          label={label}
          fieldKey="keywords"
          items={readAsList(value)}
          before={readAsList(before)}
          onChange={change}
          readOnly={readOnly}
          limit={field.iim?.maxBytes}
          separator=","
          terms={terms}
          anchor={box}
        />
        <CopiesChip fieldKey="keywords" reading={reading} />
        <ContainerMarks reading={reading} never={never} />
      </div>
    </>
  )
}
