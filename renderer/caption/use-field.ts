import type { FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readTypedValue } from '../state/draft-changes.ts'
import type { TypedValue } from '../state/editor-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import type { ByteUse } from './field-form.ts'
import { countBytes } from './field-form.ts'

/** A field of the form as it stands now. */
export interface FormField {
  readonly value: TypedValue
  readonly changed: boolean
  readonly reading: FieldReading | undefined
  readonly use: ByteUse | null
  readonly over: boolean
  readonly change: (value: TypedValue) => void
}

/** A field of the photo in the info editor, with what was typed into it. */
export function useField(key: FieldKey): FormField {
  const typed = useDesk((desk) => desk.draft?.values[key])
  const base = useDesk((desk) => desk.draft?.base)
  const changeField = useDesk((desk) => desk.changeField)
  const value = typed ?? (base ? readTypedValue(base, key) : '')
  const use = countBytes(key, value)
  return {
    value,
    changed: typed !== undefined,
    reading: base?.fields[key],
    use,
    over: use !== null && use.bytes > use.limit,
    change: (next) => changeField(key, next)
  }
}
