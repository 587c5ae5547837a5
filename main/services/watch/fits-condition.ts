import type { PhotoCondition } from '../../../shared/contract/photo-condition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** Whether a photo is meant by a condition, as it is now; all that is given has to hold. */
export function fitsCondition(
  { sourceId, agency, reading }: Pick<PhotoRecord, 'sourceId' | 'agency' | 'reading'>,
  condition: PhotoCondition
): boolean {
  const says = (keys: readonly FieldKey[], asked: string | null): boolean =>
    asked === null ||
    keys.some((key) => listTexts(reading.fields[key]?.value).some((text) => fold(text) === fold(asked)))
  return (
    (condition.sourceId === null || condition.sourceId === sourceId) &&
    (condition.agency === null || fold(condition.agency) === fold(agency)) &&
    says(['category', 'supplementalCategories'], condition.category) &&
    says(['keywords'], condition.keyword)
  )
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
