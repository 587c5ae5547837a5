import type { FieldReadings } from '../../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import { cutHead, cutNotice } from '../../../../shared/notice/cut-notice.ts'
import { parseNotice } from '../../../../shared/notice/parse-notice.ts'
import type { NoticePair } from '../../../../shared/notice/parsed-notice.ts'
import { derivePairs } from '../../../../shared/notice/resend/derive-pairs.ts'

// What readers see and a silent correction changes; not ids, dates and wire marks, which differ with every sending.
const readersFields: readonly FieldKey[] = [
  'caption',
  'headline',
  'byline',
  'city',
  'state',
  'country',
  'sublocation',
  'keywords'
]

/** What a picture that was sent again says differently: the fields, and the values that were replaced in them. */
export interface ResendDifference {
  readonly fields: readonly FieldKey[]
  readonly pairs: readonly NoticePair[]
}

/** Compares what the agency said with what it says now, each as it first came to the desk. Notices and their heads do not count. */
export function compareResend(before: FieldReadings, after: FieldReadings): ResendDifference {
  const fields: FieldKey[] = []
  const pairs: NoticePair[] = []
  for (const field of readersFields) {
    const [old, now] = [readReaders(before, field), readReaders(after, field)]
    if (old === now || old === '' || now === '') continue
    fields.push(field)
    for (const pair of derivePairs(old, now)) {
      if (!pairs.some(({ correct, wrong }) => correct === pair.correct && wrong === pair.wrong)) pairs.push(pair)
    }
  }
  return { fields, pairs }
}

/** The text of a field as readers should see it: without a notice and its head. */
function readReaders(fields: FieldReadings, field: FieldKey): string {
  return cutForReaders(readAsText(fields[field]?.value), field)
}

/** The text without a notice and its head, and without blanks around it. */
export function cutForReaders(raw: string, field: FieldKey): string {
  const parsed = parseNotice(raw, { field })
  const { text, ranges } = cutHead(raw, parsed)
  return cutNotice(text, ranges).trim()
}
