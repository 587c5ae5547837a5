import type { ReactNode } from 'react'
import { useId } from 'react'
import '../ui/field-box.css'
import './labelled-field.css'

/** A line of a form: what a field is called, the field, and what stands beside it. */
export function LabelledField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly kind?: 'text' | 'figure' | 'password'
  readonly autoFocus?: boolean
  readonly children?: ReactNode
}) {
  const { label, value, onChange, kind = 'text' } = props
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <div className="form-parts">
        <span className={kind === 'figure' ? 'field-box lead form-figure' : 'field-box lead grow'}>
          <input
            id={id}
            type={kind === 'password' ? 'password' : 'text'}
            inputMode={kind === 'figure' ? 'numeric' : undefined}
            autoComplete={kind === 'password' ? 'new-password' : 'off'}
            spellCheck={false}
            autoFocus={props.autoFocus}
            placeholder={props.placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
        {props.children}
      </div>
    </div>
  )
}

/** A line of a form that is no field to type into. */
export function FormLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="form-line">
      <span className="form-label">{label}</span>
      <div className="form-parts">{children}</div>
    </div>
  )
}
