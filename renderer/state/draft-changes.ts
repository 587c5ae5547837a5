import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { findField, isFieldKey } from '../../shared/fields/find-field.ts'
import type { Draft, TypedValue } from './editor-slice.ts'

/** The value a form shows for a field of a photo: a list's items, or one text. */
export function readTypedValue(photo: PhotoDetail, key: FieldKey): TypedValue {
  const value = photo.fields[key]?.value
  return findField(key).list ? readAsList(value) : readAsText(value)
}

/** Whether two typed values are the same, item by item. */
export function isSameTyped(a: TypedValue, b: TypedValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** The value in force in the form: typed, else the photo's own. */
export function valueInForm(draft: Draft, key: FieldKey): TypedValue {
  return draft.values[key] ?? readTypedValue(draft.base, key)
}

/** The draft with one field typed; typing the photo's own value again takes the field out of it. */
export function typeIntoDraft(draft: Draft, key: FieldKey, value: TypedValue): Draft {
  const { [key]: _, ...others } = draft.values
  if (isSameTyped(value, readTypedValue(draft.base, key))) return { ...draft, values: others }
  return { ...draft, values: { ...others, [key]: value } }
}

/** The keys of the fields a draft changes, in the order they were typed. */
export function changedKeys(draft: Draft): readonly FieldKey[] {
  return Object.keys(draft.values).filter(isFieldKey)
}

/** Whether a draft changes anything. */
export function isDraftChanged(draft: Draft): boolean {
  return changedKeys(draft).length > 0
}

/** The draft on a newer reading of its photo: what now says the same drops out. */
export function rebaseOnto(draft: Draft, base: PhotoDetail): Draft {
  const start: Draft = { photoId: draft.photoId, base, values: {} }
  return changedKeys(draft).reduce((rebased, key) => typeIntoDraft(rebased, key, valueInForm(draft, key)), start)
}

/** The draft as the edit the engine saves: only touched fields; an emptied one is cleared. */
export function draftAsEdit(draft: Draft): PhotoEdit {
  const set: PhotoEdit['set'] = {}
  for (const key of changedKeys(draft)) {
    const value = valueInForm(draft, key)
    set[key] = value.length === 0 ? null : typeof value === 'string' ? value : [...value]
  }
  return { photoId: draft.photoId, revision: draft.base.revision, set, add: {}, remove: {} }
}

/** Fields by their labels as a sentence has them: "City and Keywords". */
export function nameFields(keys: readonly FieldKey[]): string {
  return new Intl.ListFormat('en-GB').format(keys.map((key) => findField(key).label))
}
