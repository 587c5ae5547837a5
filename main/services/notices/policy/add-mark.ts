import { measureUtf8 } from '../../../../shared/caption/utf8-length.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import { findField } from '../../../../shared/fields/find-field.ts'
import { writeCorrectionMark } from '../../../../shared/notice/correction-mark.ts'
import type { PolicyRequest, PolicyValue } from './policy-request.ts'
import { valueAfter } from './value-after.ts'

/**
 * Instructions with a line that tells of the correction, after what stands there. Where the whole line does not fit its IIM dataset a short one
 * is put; where that does not fit either, none: nothing is ever cut for it.
 */
export function addMark(request: PolicyRequest): readonly PolicyValue[] {
  const { notice } = request
  const { pairs, agency } = notice.parsed
  const present = readAsText(valueAfter(request, 'instructions')).trim()
  const limit = findField('instructions').iim?.maxBytes ?? Number.POSITIVE_INFINITY
  for (const form of ['whole', 'short'] as const) {
    const mark = writeCorrectionMark({ pairs, agency, date: notice.receivedAt }, form)
    if (present.includes(mark)) return []
    const to = present === '' ? mark : `${present} / ${mark}`
    if (measureUtf8(to) <= limit) return [{ field: 'instructions', to, policy: 'Desk style: a line in Instructions' }]
  }
  return []
}
