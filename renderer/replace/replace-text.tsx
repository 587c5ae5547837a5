import { useId } from 'react'
import '../ui/field-box.css'
import { KeyCap } from '../ui/key-cap.tsx'
import { usePausedText } from '../ui/use-paused-text.ts'

/** A text of the form, 32 px high. What is typed counts after a pause, at once with Enter, which goes on to the places found. */
export function ReplaceText(props: {
  readonly id: string
  readonly label: string
  readonly keys: string
  readonly value: string
  readonly mono: boolean
  readonly wrong?: boolean
  readonly autoFocus?: boolean
  readonly onType: (text: string) => void
  readonly onDone: () => void
}) {
  const { value, onType } = props
  const label = useId()
  const [text, setText] = usePausedText(value, onType)
  return (
    <>
      <label id={label} htmlFor={props.id}>
        {props.label}
      </label>
      <div className={props.wrong ? 'field-box lead replace-text over' : 'field-box lead replace-text'}>
        <input
          id={props.id}
          type="text"
          className={props.mono ? 'mono' : undefined}
          aria-invalid={props.wrong || undefined}
          dir="auto"
          autoFocus={props.autoFocus}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (!['Enter', 'Escape'].includes(event.key) || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            event.stopPropagation()
            if (text !== value) onType(text)
            props.onDone()
          }}
        />
        <KeyCap keys={props.keys} />
      </div>
    </>
  )
}
