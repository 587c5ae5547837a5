import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { LanguageTexts } from '../../shared/fields/field-value.ts'
import { isLanguagesValue, readAsList } from '../../shared/fields/field-value.ts'
import { findField, isFieldKey } from '../../shared/fields/find-field.ts'
import { isSameStructure } from '../../shared/fields/same-structure.ts'
import { formatList } from '../messages/format-list.ts'
import { nameField } from '../messages/name-field.ts'
import type { Draft } from './draft.ts'
import { isEmptyValue, tidyValue } from './tidy-value.ts'
import type { TypedValue } from './typed-value.ts'
import { isSameTyped, openingLanguage, readAsLanguages, shapeTyped } from './typed-value.ts'

/** A draft of a photo in which nothing is changed yet. */
export function emptyDraft(base: PhotoDetail): Draft {
  return { photoId: base.id, base, values: {}, cutIim: [] }
}

/** The value a form shows for a field of a photo, in the form its kind is edited in. */
export function readTypedValue(photo: PhotoDetail, key: FieldKey): TypedValue {
  return shapeTyped(findField(key), photo.fields[key]?.value)
}

/** The value in force in the form: typed, else the photo's own. */
export function valueInForm(draft: Draft, key: FieldKey): TypedValue {
  return draft.values[key] ?? readTypedValue(draft.base, key)
}

/** The draft with one field typed; typing the photo's own value again takes the field out of it. What says nothing yet, as a new card, stays. One text for a field with languages is its opening language's. */
export function typeIntoDraft(draft: Draft, key: FieldKey, typed: TypedValue): Draft {
  const { [key]: _, ...others } = draft.values
  const present = valueInForm(draft, key)
  const value =
    typeof typed === 'string' && isLanguagesValue(present) ? { ...present, [openingLanguage(present)]: typed } : typed
  if (isSameStructure(value, readTypedValue(draft.base, key)))
    return { ...draft, values: others, cutIim: draft.cutIim.filter((other) => other !== key) }
  return { ...draft, values: { ...others, [key]: value } }
}

/** The keys of the fields a draft changes, in the order they were typed. */
export function changedKeys(draft: Draft): readonly FieldKey[] {
  return Object.keys(draft.values)
    .filter(isFieldKey)
    .filter((key) => !isSameTyped(valueInForm(draft, key), readTypedValue(draft.base, key)))
}

/** Whether a person changed anything: what only came along from the photo before, by locked fields, can be left behind. */
export function isDraftTouched(draft: Draft): boolean {
  const { carried = {} } = draft
  return changedKeys(draft).some((key) => {
    const came = carried[key]
    return came === undefined || !isSameTyped(valueInForm(draft, key), came)
  })
}

/** Whether a draft changes anything. */
export function isDraftChanged(draft: Draft): boolean {
  return changedKeys(draft).length > 0
}

/** The draft on a newer reading of its photo: what now says the same drops out. */
export function rebaseOnto(draft: Draft, base: PhotoDetail): Draft {
  const start: Draft = { ...emptyDraft(base), cutIim: draft.cutIim }
  return changedKeys(draft).reduce((rebased, key) => typeIntoDraft(rebased, key, valueInForm(draft, key)), start)
}

/** The draft as the edit the engine saves: only touched fields; an emptied one is cleared, and of languages only the changed ones go. */
export function draftAsEdit(draft: Draft): PhotoEdit {
  const set: PhotoEdit['set'] = {}
  for (const key of changedKeys(draft)) {
    const value = tidyValue(valueInForm(draft, key))
    if (isEmptyValue(value)) set[key] = null
    else
      set[key] = isLanguagesValue(value)
        ? changedLanguages(readAsLanguages(draft.base.fields[key]?.value), value)
        : value
  }
  const { photoId, base, cutIim } = draft
  return { photoId, revision: base.revision, set, add: {}, remove: {}, ...(cutIim.length > 0 ? { cutIim: true } : {}) }
}

/** The draft as an edit of other photos as well: a list gains and loses what was put in and taken out, so that each keeps its own items. */
export function draftAsSharedEdit(draft: Draft): Pick<PhotoEdit, 'set' | 'add' | 'remove'> {
  const { set } = draftAsEdit(draft)
  const add: PhotoEdit['add'] = {}
  const remove: PhotoEdit['remove'] = {}
  for (const key of changedKeys(draft)) {
    if (findField(key).kind !== 'list') continue
    const before = readAsList(readTypedValue(draft.base, key))
    const now = readAsList(tidyValue(valueInForm(draft, key)))
    add[key] = now.filter((item) => !before.includes(item))
    remove[key] = before.filter((item) => !now.includes(item))
    delete set[key]
  }
  return { set, add, remove }
}

/** The languages that differ; one taken out is an empty text. */
function changedLanguages(before: LanguageTexts, now: LanguageTexts): LanguageTexts | string {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const changed = languages.filter((language) => (before[language] ?? '') !== (now[language] ?? ''))
  const text = now['x-default'] ?? ''
  if (changed.length === 1 && changed[0] === 'x-default' && text !== '') return text
  return Object.fromEntries(changed.map((language) => [language, now[language] ?? '']))
}

/** Fields by their labels as a sentence has them: "City and Keywords". */
export function nameFields(keys: readonly FieldKey[]): string {
  return formatList(keys.map((key) => nameField(findField(key))))
}
