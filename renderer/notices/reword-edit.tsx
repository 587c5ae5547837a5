import { useState } from 'react'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, readAsText } from '../../shared/fields/field-value.ts'
import { Button } from '../ui/button.tsx'
import type { ReviewEdit } from './review-edit.ts'

const asText = (value: FieldValue): string => (isListValue(value) ? value.join('\n') : readAsText(value))

const readTyped = (typed: string, like: FieldValue): FieldValue => {
  if (isListValue(like))
    return typed
      .split('\n')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  if (typeof like === 'string') return typed
  return { ...like, 'x-default': typed }
}

/** The proposed text, to be put in a person's own words. Lists stand one item a line. `onDone(null)` leaves it as it was. */
export function RewordEdit({
  edit,
  onDone
}: {
  readonly edit: ReviewEdit
  readonly onDone: (to: FieldValue | null) => void
}) {
  const [typed, setTyped] = useState(() => asText(edit.to))
  const keep = () => onDone(typed === asText(edit.to) ? null : readTyped(typed, edit.to))
  return (
    <div className="reword">
      <textarea
        className="reword-text caption-text"
        aria-label={`New ${edit.amendment.field} of ${edit.amendment.fileName}`}
        dir="auto"
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(null)
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div className="reword-buttons">
        <Button keys="Escape" onPress={() => onDone(null)}>
          Leave
        </Button>
        <Button keys="Ctrl+Enter" onPress={keep}>
          Keep wording
        </Button>
      </div>
    </div>
  )
}
