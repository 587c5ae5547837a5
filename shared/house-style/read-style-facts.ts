import type { FieldKey } from '../fields/field-table.ts'
import type { FieldValue } from '../fields/field-value.ts'
import { readAsList, readAsText } from '../fields/field-value.ts'
import type { ParsedNotice } from '../notice/parsed-notice.ts'
import type { StyleFacts } from './style-facts.ts'

/** What a photo's fields say of its caption. `notice`: what the caption was understood as; `applied`: whether the desk is done with it. */
export function readStyleFacts(photo: {
  readonly read: (key: FieldKey) => FieldValue | undefined
  readonly notice: Pick<ParsedNotice, 'agency' | 'head' | 'noticeRanges'> | null
  readonly applied: boolean
}): StyleFacts {
  const { read, notice, applied } = photo
  const text = (key: FieldKey): string => readAsText(read(key))
  return {
    date: text('dateCreated'),
    city: text('city'),
    bylines: readAsList(read('byline')),
    credit: text('credit'),
    instructions: text('instructions'),
    keywords: readAsList(read('keywords')),
    persons: readAsList(read('personShown')),
    notice: notice === null ? null : { agency: notice.agency, head: notice.head, ranges: notice.noticeRanges, applied }
  }
}
