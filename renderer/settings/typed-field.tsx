import { useState } from 'react'
import '../ui/field-box.css'

/** A field of a setting: what is typed is kept with Enter or on leaving it, Esc takes it back. What `isWrong` says of it marks the field. */
export function TypedField(props: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly className: string
  readonly inputMode?: 'decimal'
  readonly isWrong?: (typed: string) => boolean
  readonly onKeep: (typed: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && props.isWrong?.(typed) === true
  const settle = () => {
    if (typed !== null && !wrong && typed !== props.value) props.onKeep(typed)
    setTyped(null)
  }
  return (
    <span className={`field-box lead ${wrong ? 'over' : ''} ${props.className}`}>
      <input
        aria-label={props.label}
        aria-invalid={wrong}
        placeholder={props.placeholder}
        inputMode={props.inputMode}
        spellCheck={false}
        value={typed ?? props.value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </span>
  )
}
