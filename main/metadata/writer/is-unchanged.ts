import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'

/** True where the photo already says the new value and its copies agree: then no container is touched. */
export function isUnchanged({ reading }: PhotoRead, { field, value }: CheckedAssignment): boolean {
  const present = reading.fields[field.key]
  if (present === undefined) {
    return (
      value.kind === 'clear' ||
      (value.kind === 'languages' && Object.values(value.languages).every((text) => text === ''))
    )
  }
  if (present.disagree) return false
  switch (value.kind) {
    case 'clear':
      // An empty list of structures says nothing, and ExifTool does not see it as something to take away.
      return field.kind === 'structures' && present.copies.every((copy) => isEmpty(copy.value))
    case 'text':
      return readLanguages(present.value)['x-default'] === value.text
    case 'list':
      return Array.isArray(present.value) && isSameList(present.value, value.list)
    case 'structures':
      return isSameStructure(present.value, value.structures)
    case 'languages': {
      const languages = readLanguages(present.value)
      return Object.entries(value.languages).every(([language, text]) => (languages[language] ?? '') === text)
    }
  }
}

function isEmpty(value: FieldValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

function readLanguages(value: FieldValue): Readonly<Record<string, string>> {
  if (typeof value === 'string') return { 'x-default': value }
  return isLanguagesValue(value) ? value : {}
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
