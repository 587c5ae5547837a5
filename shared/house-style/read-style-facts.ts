import type { FieldKey } from '../fields/field-table.ts'
import type { FieldValue } from '../fields/field-value.ts'
import { readAsList, readAsText } from '../fields/field-value.ts'
import type { StyleFacts, StyleNotice } from './style-facts.ts'

/** What a photo's fields say of its caption, and the notice in it. */
export function readStyleFacts(
  read: (key: FieldKey) => FieldValue | undefined,
  notice: StyleNotice | null
): StyleFacts {
  const text = (key: FieldKey): string => readAsText(read(key))
  return {
    date: text('dateCreated'),
    city: text('city'),
    bylines: readAsList(read('byline')),
    credit: text('credit'),
    instructions: text('instructions'),
    keywords: readAsList(read('keywords')),
    persons: readAsList(read('personShown')),
    notice
  }
}
