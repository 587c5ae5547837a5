import type { FieldKind } from '../../../shared/fields/field-definition.ts'
import type { PartKind } from '../../../shared/fields/field-part.ts'
import type { MessageKey } from '../../messages/catalog.ts'

/** ISO 8601 as far as it is known: year, month, day, time, zone. */
const dateForm =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** The message (of a `field`) that says why a text is not what a field or part of this kind takes; undefined where it is. The engine checks again, and more. */
export function findProblem(kind: FieldKind | PartKind, text: string): MessageKey | undefined {
  if (text === '') return undefined
  switch (kind) {
    case 'date':
      return isDate(text) ? undefined : 'caption.no-date'
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? undefined : 'caption.no-number'
    case 'url':
      return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text) ? undefined : 'caption.no-address'
    default:
      return undefined
  }
}

function isDate(text: string): boolean {
  if (!dateForm.test(text)) return false
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number)
  // The form lets 31 June through; the calendar does not.
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}
