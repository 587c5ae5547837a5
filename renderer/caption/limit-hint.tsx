import { ArrowUpToLine } from 'lucide-react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { countBytes, fieldsOverLimit } from './field-form.ts'
import { selectExcess } from './select-excess.ts'

/** Under a touched field that IIM cannot hold whole: by how much, and the remedy. Nothing for fields that fit. */
export function LimitHint({ keys }: { readonly keys: readonly FieldKey[] }) {
  const draft = useDesk((desk) => desk.draft)
  const key = draft ? fieldsOverLimit(draft).find((over) => keys.includes(over)) : undefined
  const use = draft && key ? countBytes(key, valueInForm(draft, key)) : null
  if (!key || !use) return null
  return (
    <div className="limit-hint" role="alert">
      <Icon of={ArrowUpToLine} small />
      <span>
        {keys.length > 1 ? `${findField(key).label}: ` : ''}
        {(use.bytes - use.limit).toLocaleString('en-GB')} B over IIM {use.dataset}. Nothing is cut: shorten it to save.
      </span>
      <Button keys="F2" onPress={() => selectExcess(key)}>
        Shorten
      </Button>
    </div>
  )
}
