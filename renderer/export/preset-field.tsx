import type { ReactNode } from 'react'
import { Segments } from '../ui/segments.tsx'
import '../ui/field-box.css'

/** A line of the preset's editor: its head, and what stands beside it. */
export function PresetLine({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  return (
    <div className="preset-line">
      <span className="preset-head">{head}</span>
      <div className="preset-parts">{children}</div>
    </div>
  )
}

/** A choice of a few. */
export function PresetChoice<Key extends string>(props: {
  readonly head: string
  readonly choices: Readonly<Record<Key, string>>
  readonly keys: readonly Key[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
}) {
  const { head, choices, keys, chosen, onChoose } = props
  return (
    <PresetLine head={head}>
      <Segments
        label={head}
        segments={keys.map((key) => ({ key, label: choices[key] }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </PresetLine>
  )
}

/** A text or a number of the preset. */
export function PresetInput(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly mono?: boolean
  readonly figures?: boolean
}) {
  return (
    <span className={props.figures ? 'field-box preset-figure' : 'field-box grow'}>
      <input
        type="text"
        inputMode={props.figures ? 'decimal' : 'text'}
        spellCheck={false}
        aria-label={props.label}
        className={props.mono ? 'mono' : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </span>
  )
}

/** Several that may hold together. */
export function PresetTicks<Key extends string>(props: {
  readonly head: string
  readonly choices: Readonly<Record<Key, string>>
  readonly keys: readonly Key[]
  readonly chosen: readonly Key[]
  readonly onChange: (chosen: Key[]) => void
}) {
  const { head, choices, keys, chosen, onChange } = props
  return (
    <PresetLine head={head}>
      {keys.map((key) => (
        <label key={key} className="preset-tick">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              onChange(keys.filter((one) => (one === key ? target.checked : chosen.includes(one))))
            }
          />
          {choices[key]}
        </label>
      ))}
    </PresetLine>
  )
}
