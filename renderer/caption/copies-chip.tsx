import { EqualNot } from 'lucide-react'
import { useRef, useState } from 'react'
import type { FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import { PopOver } from '../ui/pop-over.tsx'
import './copies.css'
import { CopiesList } from './copies-list.tsx'

/** The ≠ chip of a field whose copies disagree; opens the copies. Nothing where they agree. */
export function CopiesChip({
  fieldKey,
  reading
}: {
  readonly fieldKey: FieldKey
  readonly reading: FieldReading | undefined
}) {
  const chip = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  if (!reading?.disagree) return null
  const label = phrase('caption.copies-differ', { field: nameField(findField(fieldKey)), count: reading.copies.length })
  return (
    <>
      <button
        ref={chip}
        type="button"
        className="copies-chip"
        data-copies={fieldKey}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon of={EqualNot} small />
        {reading.copies.length}
      </button>
      <PopOver label={label} anchor={chip} open={open} onClose={() => setOpen(false)} placement="top end">
        <CopiesList fieldKey={fieldKey} reading={reading} onClose={() => setOpen(false)} />
      </PopOver>
    </>
  )
}
