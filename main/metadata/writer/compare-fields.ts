import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { isLanguagesValue, readAsList, readAsText } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import { isSameMoment } from '../dates/same-moment.ts'
import { isPhotoshopCopy } from '../reader/collect-photoshop-copies.ts'
import { doAgree } from '../reader/compare-copies.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { holdsStructures } from './holds-structures.ts'
import { writesPhotoshop } from './plan-photoshop.ts'
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
  const [was, is] = [before.reading.fields[key]?.value, after.reading.fields[key]?.value]
  return was === undefined || is === undefined ? was === is : isSameStructure(was, is)
}

function isAsPlanned({ field, value }: CheckedAssignment, after: PhotoRead): boolean {
  const copies = (after.reading.fields[field.key]?.copies ?? []).filter(
    (copy) => isWritten(field, copy) && (writesPhotoshop(after.reading.format) || !isPhotoshopCopy(copy))
  )
  const xmp = copies.filter(({ container }) => container === 'xmp')
  switch (value.kind) {
    case 'clear':
      return copies.length === 0
    case 'structures':
      return xmp.length > 0 && xmp.every((copy) => holdsStructures(field, copy.value, value.structures))
    case 'languages':
      if (xmp.length === 0) return Object.values(value.languages).every((text) => text === '')
      return xmp.every((copy) => holdsLanguages(copy, value.languages))
    case 'text':
    case 'list': {
      const planned = value.kind === 'text' ? value.text : value.list
      if (field.xmp !== undefined && xmp.length === 0) return false
      if (!xmp.every((copy) => holdsExactly(field, copy, planned))) return false
      const wanted: FieldCopy = { container: 'xmp', block: '', tag: '', value: planned }
      return copies.length > 0 && copies.every((copy) => doAgree(field, copy, wanted))
    }
  }
}

// A sidecar is another file; a property that is only read may stay as it was.
function isWritten({ xmpMirrors = [] }: FieldDefinition, { container, tag }: FieldCopy): boolean {
  if (container === 'sidecar') return false
  return container !== 'xmp' || !xmpMirrors.some((mirror) => !mirror.writable && mirror.tag.split(':')[1] === tag)
}

function holdsExactly(field: FieldDefinition, { value }: FieldCopy, planned: string | readonly string[]): boolean {
  if (typeof planned !== 'string') return JSON.stringify(readAsList(value)) === JSON.stringify(planned)
  return field.kind === 'date'
    ? isSameMoment(readAsText(value), planned)
    : holdsLanguages({ value }, { 'x-default': planned })
}

function holdsLanguages({ value }: Pick<FieldCopy, 'value'>, languages: Readonly<Record<string, string>>): boolean {
  if (typeof value !== 'string' && !isLanguagesValue(value)) return false
  const texts = typeof value === 'string' ? { 'x-default': value } : value
  return Object.entries(languages).every(([language, text]) => (texts[findLanguage(texts, language)] ?? '') === text)
}

// ExifTool writes a language tag in its usual case: "en-us" becomes "en-US".
function findLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return Object.keys(texts).find((key) => key.toLowerCase() === language.toLowerCase()) ?? language
}
