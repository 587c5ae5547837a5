import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { findExcess } from './find-excess.ts'

/** Puts the caret into a field and selects what IIM cannot hold of it. */
export function selectExcess(key: FieldKey): void {
  const field = document.querySelector(`[data-field="${key}"]`)
  const limit = findField(key).iim?.maxBytes
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || limit === undefined) return
  field.focus()
  field.setSelectionRange(findExcess(field.value, limit), field.value.length)
}
