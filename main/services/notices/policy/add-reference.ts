import { measureUtf8 } from '../../../../shared/caption/utf8-length.ts'
import { readAsList } from '../../../../shared/fields/field-value.ts'
import { findField } from '../../../../shared/fields/find-field.ts'
import type { PolicyRequest, PolicyValue } from './policy-request.ts'
import { valueAfter } from './value-after.ts'

// IIM 4.2, 2:42: "02" replaces an earlier object; "01" kills one, and killed photos are locked and never written.
const objectReplace = '02'
const numberDigits = 8
const policy = 'Desk style: Action Advised'

/**
 * IIM's own correction mark: Action Advised "Object Replace", and as its reference the notice's agency, date and number (2:45, 2:47 and 2:50, which
 * go together). None where the photo holds no IIM; no reference where the agency is not known or its name does not fit.
 */
export function addReference(request: PolicyRequest): readonly PolicyValue[] {
  const { notice, photo } = request
  if (photo.reading.iim === 'never') return []
  const action = { field: 'actionAdvised', to: objectReplace, policy } as const
  const isSet = valueAfter(request, 'actionAdvised') === objectReplace
  return [...(isSet ? [] : [action]), ...listReference(request, notice.parsed.agency)]
}

function listReference(request: PolicyRequest, agency: string | null): readonly PolicyValue[] {
  const limit = findField('referenceService').iim?.maxBytes ?? 0
  if (agency === null || measureUtf8(agency) > limit) return []
  const { number, receivedAt } = request.notice
  const reference = [
    ['referenceService', agency],
    ['referenceDate', receivedAt.slice(0, 10)],
    ['referenceNumber', String(number).padStart(numberDigits, '0')]
  ] as const
  const present = reference.map(([field]) => readAsList(valueAfter(request, field)))
  const isThere = present[0]?.some((_, index) => reference.every(([, value], at) => present[at]?.[index] === value))
  // The n-th of each belong together: where the lists are not of one length already, one more would be anybody's.
  const isAligned = present.every((list) => list.length === present[0]?.length)
  if (isThere === true || !isAligned) return []
  return reference.map(([field, value], at) => ({ field, to: [...(present[at] ?? []), value], policy }))
}
