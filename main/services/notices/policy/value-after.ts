import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import type { PolicyRequest } from './policy-request.ts'

/** What a field says once the photo's amendments are applied; undefined where it says nothing. */
export function valueAfter({ amendments, photo }: PolicyRequest, field: FieldKey): FieldValue | undefined {
  return amendments.find((amendment) => amendment.field === field)?.to ?? photo.reading.fields[field]?.value
}
