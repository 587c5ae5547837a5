import { Lock } from 'lucide-react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import './field-lock.css'

/** The sign of a locked field, beside its label: its value goes along to the next photo. */
export function FieldLock({ fieldKey }: { readonly fieldKey: FieldKey }) {
  const isLocked = useDesk((desk) => desk.lockedFields[fieldKey] !== undefined)
  if (!isLocked) return null
  return (
    <span className="field-lock" role="img" aria-label={phrase('caption.locked')} title={phrase('caption.locked-hint')}>
      <Icon of={Lock} small />
    </span>
  )
}
