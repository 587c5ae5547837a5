import type { FieldValue } from '../fields/field-value.ts'
import { readAsText } from '../fields/field-value.ts'

/** True when two values hold the same texts in the same order and languages. */
export function readsSame(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/**
 * True when `copy` says nothing that `whole` does not: the same value, no value, or its beginning.
 *
 * IIM cuts long captions, so a shorter copy that runs along with the whole is no disagreement.
 */
export function startsLike(whole: FieldValue, copy: FieldValue): boolean {
  if (typeof copy === 'object' && Array.isArray(copy) && typeof whole === 'object' && Array.isArray(whole)) {
    return copy.every((item) => whole.includes(item))
  }
  const words = (value: FieldValue) => readAsText(value).replace(/\s+/g, ' ').trim()
  return words(whole).startsWith(words(copy))
}
