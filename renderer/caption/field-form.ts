import { cutAtWord } from '../../shared/caption/cut-at-word.ts'
import { mayCutIim } from '../../shared/caption/may-cut-iim.ts'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { isLanguagesValue, readAsList } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import type { Draft } from '../state/draft.ts'
import { changedKeys, valueInForm } from '../state/draft-changes.ts'
import type { TypedValue } from '../state/typed-value.ts'
import { openingLanguage } from '../state/typed-value.ts'

/** The fields of the form in pairs, left and right, as wire desks read them. Caption, headline, instructions and keywords have places of their own. */
export const fieldPairs: readonly (readonly [FieldKey, FieldKey])[] = [
  ['title', 'jobId'],
  ['byline', 'bylineTitle'],
  ['credit', 'source'],
  ['copyright', 'captionWriter'],
  ['dateCreated', 'urgency'],
  ['sublocation', 'city'],
  ['state', 'country'],
  ['category', 'supplementalCategories'],
  ['editStatus', 'actionAdvised']
]

/** Bytes used of what an IIM dataset can hold. */
export interface ByteUse {
  readonly bytes: number
  readonly limit: number
  readonly dataset: string
}

/** The bytes a value needs in IIM, of a list its longest item, of languages the default one; null for a field without a dataset. */
export function countBytes(key: FieldKey, value: TypedValue): ByteUse | null {
  const { iim } = findField(key)
  // What IIM writes in a form of its own (CCYYMMDD) has bytes of its own, whatever was typed.
  if (!iim || iim.form !== undefined) return null
  const text = defaultText(value)
  const bytes = text === null ? Math.max(0, ...readAsList(value).map(measureUtf8)) : measureUtf8(text)
  return { bytes, limit: iim.maxBytes, dataset: iim.dataset }
}

/** The one text IIM would hold; null for a list. */
function defaultText(value: TypedValue): string | null {
  if (typeof value === 'string') return value
  return isLanguagesValue(value) ? (value[openingLanguage(value)] ?? '') : null
}

/** Touched fields that IIM cannot hold whole. An untouched field is none of them, however long. */
export function fieldsOverLimit(draft: Draft): readonly FieldKey[] {
  // Without IIM there is no limit.
  if (draft.base.iim === 'never') return []
  return changedKeys(draft).filter((key) => {
    const use = countBytes(key, valueInForm(draft, key))
    return use !== null && use.bytes > use.limit
  })
}

/** What stands in the way of saving: touched fields over their limit of which nothing is decided. `cutAll`: the desk's setting cuts what may be cut. */
export function fieldsInTheWay(draft: Draft, cutAll: boolean): readonly FieldKey[] {
  return fieldsOverLimit(draft).filter((key) => !((cutAll || draft.cutIim.includes(key)) && findCut(draft, key)))
}

/** What IIM would hold of a text of the form that is over its limit; null where it cannot sensibly be cut, as codes and items of a list. */
export function findCut(draft: Draft, key: FieldKey): string | null {
  const field = findField(key)
  const text = defaultText(valueInForm(draft, key))
  return field.iim && text !== null && mayCutIim(field) ? cutAtWord(text, field.iim.maxBytes) : null
}

/** A list as one line of a field, and back: items stand between semicolons. */
export function joinItems(items: readonly string[]): string {
  return items.join('; ')
}

/** The items of a typed line; empty ones fall away. */
export function splitItems(line: string): readonly string[] {
  return line.split(';').flatMap((item) => item.trim() || [])
}
