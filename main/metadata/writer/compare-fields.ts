import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { readAsList, readAsText } from '../../../shared/fields/field-value.ts'
import { isSameMoment } from '../dates/same-moment.ts'
import { doAgree } from '../reader/compare-copies.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import type { WritePlan } from './plan-write.ts'

/**
 * The fields that are not as planned after a write: an edited one must say its new value in XMP to the letter and agree in every other copy;
 * an untouched one must have the value it had.
 */
export function compareFields(plan: WritePlan, before: PhotoRead, after: PhotoRead): readonly FieldKey[] {
  const edited = new Map(plan.assignments.map((assignment) => [assignment.field.key, assignment]))
  return fieldTable.flatMap(({ key }) => {
    const assignment = edited.get(key)
    const as = assignment === undefined ? isSameValue(before, after, key) : isAsPlanned(assignment, after)
    return as ? [] : [key]
  })
}

function isSameValue(before: PhotoRead, after: PhotoRead, key: FieldKey): boolean {
  return JSON.stringify(before.reading.fields[key]?.value) === JSON.stringify(after.reading.fields[key]?.value)
}

function isAsPlanned({ field, value }: CheckedAssignment, after: PhotoRead): boolean {
  const copies = (after.reading.fields[field.key]?.copies ?? []).filter(({ container }) => container !== 'sidecar')
  if (value.kind === 'clear') return copies.length === 0
  const planned = value.kind === 'text' ? value.text : value.kind === 'list' ? [...value.list] : undefined
  const xmp = copies.filter(({ container }) => container === 'xmp')
  if (field.xmp !== undefined && xmp.length === 0)
    return value.kind === 'languages' && Object.values(value.languages).every((text) => text === '')
  if (planned === undefined)
    return value.kind === 'languages' && xmp.every((copy) => holdsLanguages(copy, value.languages))
  if (!xmp.every((copy) => holdsExactly(field.key, copy, planned))) return false
  const wanted: FieldCopy = { container: 'xmp', block: '', tag: '', value: planned }
  return copies.length > 0 && copies.every((copy) => doAgree(field, copy, wanted))
}

function holdsExactly(key: FieldKey, { value }: FieldCopy, planned: string | string[]): boolean {
  if (typeof planned !== 'string') return JSON.stringify(readAsList(value)) === JSON.stringify(planned)
  return key === 'dateCreated'
    ? isSameMoment(readAsText(value), planned)
    : holdsLanguages({ value }, { 'x-default': planned })
}

function holdsLanguages({ value }: Pick<FieldCopy, 'value'>, languages: Readonly<Record<string, string>>): boolean {
  if (Array.isArray(value)) return false
  const texts = typeof value === 'string' ? { 'x-default': value } : value
  return Object.entries(languages).every(([language, text]) => (texts[findLanguage(texts, language)] ?? '') === text)
}

// ExifTool writes a language tag in its usual case: "en-us" becomes "en-US".
function findLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return Object.keys(texts).find((key) => key.toLowerCase() === language.toLowerCase()) ?? language
}
