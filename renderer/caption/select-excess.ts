import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { findFieldHandle } from './field-handle.ts'
import { findExcess } from './find-excess.ts'

/** Puts the caret into a field and selects what IIM cannot hold of it. */
export function selectExcess(key: FieldKey): void {
  const field = findFieldHandle(key)
  const limit = findField(key).iim?.maxBytes
  if (field === undefined || limit === undefined) return
  const text = field.text()
  field.select(findExcess(text, limit), text.length)
}
