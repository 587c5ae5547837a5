import { phrase } from '../../messages/phrase.ts'
import { Segments } from '../../ui/segments.tsx'

const segments = [
  { key: '', label: phrase('caption.not-said') },
  { key: 'true', label: phrase('caption.yes') },
  { key: 'false', label: phrase('caption.no') }
] as const

const read = (value: string): '' | 'true' | 'false' =>
  value.toLowerCase() === 'true' ? 'true' : value.toLowerCase() === 'false' ? 'false' : ''

/** Yes, no, or nothing said. */
export function YesNoEditor(props: {
  readonly label: string
  readonly fieldKey?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly readOnly: boolean
}) {
  const { value } = props
  return (
    <span className="yes-no" data-field-group={props.fieldKey}>
      <Segments
        label={props.label}
        segments={segments}
        chosen={read(value)}
        onChoose={(key) => !props.readOnly && props.onChange(key)}
      />
    </span>
  )
}
