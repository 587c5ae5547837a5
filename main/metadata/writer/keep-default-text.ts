import type { Container, FieldReadings } from '../../../shared/contract/fields.ts'
import { isLanguagesValue } from '../../../shared/fields/field-value.ts'
import { isBlank } from '../reader/plain-text.ts'
import type { CheckedAssignment } from './check-assignments.ts'

/**
 * A text in a further language, with the text the photo shows now beside it where its XMP (or its sidecar) does not say that one.
 *
 * XMP is where languages stand, and it comes before IIM and EXIF: with the new language alone in it, the caption that only these hold would not
 * be shown any more. Any other assignment is given back as it is.
 */
export function keepDefaultText(
  present: FieldReadings,
  assignment: CheckedAssignment,
  where: Extract<Container, 'xmp' | 'sidecar'>
): CheckedAssignment {
  const { field, value } = assignment
  const shown = present[field.key]?.value
  if (value.kind !== 'languages' || value.languages['x-default'] !== undefined) return assignment
  if (typeof shown !== 'string' || isBlank(shown)) return assignment
  const xmp = (present[field.key]?.copies ?? []).filter(({ container }) => container === where)
  const says = xmp.some((copy) => shown === (isLanguagesValue(copy.value) ? copy.value['x-default'] : copy.value))
  return says
    ? assignment
    : { field, value: { kind: 'languages', languages: { 'x-default': shown, ...value.languages } } }
}
