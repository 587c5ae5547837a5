import { isDeepStrictEqual } from 'node:util'
import type { FileReading } from '../../../../main/services/ports/metadata-reader.ts'
import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import { isLanguagesValue } from '../../../../shared/fields/field-value.ts'
import { compareRest } from './compare-rest.ts'
import { listFollowers } from './list-followers.ts'
import type { PhotoState } from './photo-state.ts'

/** One edit that was made: what the photo said before and says after it, what was given, and what the desk says it wrote. */
export interface MadeEdit {
  readonly before: PhotoState
  readonly after: PhotoState
  readonly field: FieldDefinition<FieldKey>
  readonly value: FieldValue | null
  readonly told: FileReading
}

/** What is wrong with an edit: the field must say exactly what was given, and the picture, every other field and every other tag be the same. */
export function compareEdit(edit: MadeEdit): readonly string[] {
  const { before, after, field, value, told } = edit
  const [old, now] = [before.read.reading, after.read.reading]
  const wanted = expectValue(old.fields[field.key]?.value, value)
  const found = now.fields[field.key]
  return [
    ...(isDeepStrictEqual(sayNothing(found?.value), wanted) ? [] : [`says ${show(found?.value)}, not ${show(wanted)}`]),
    ...(found?.disagree === true && mustAgree(edit) ? [`its copies disagree: ${show(found.copies)}`] : []),
    ...compareMarks(field, old, now),
    ...compareFields(field, old, now),
    ...compareRest(edit),
    ...compareReadings('ExifTool reads another', now, told)
  ]
}

// Copies in a photo that is not written itself stay as they are, and so do those that another language does not touch.
function mustAgree({ before, value, field }: MadeEdit): boolean {
  const { writeTarget, fields } = before.read.reading
  const isAdded = value !== null && isLanguagesValue(value)
  return writeTarget === 'file' && !(isAdded && fields[field.key]?.disagree === true)
}

/** What differs between two readings of the same bytes: all but the times of files and what credentials are worth. */
export function compareReadings(what: string, one: FileReading, other: FileReading): readonly string[] {
  const [left, right] = [withoutTimes(one), withoutTimes(other)]
  return Object.keys(left)
    .filter((name) => !isDeepStrictEqual(Reflect.get(left, name), Reflect.get(right, name)))
    .map((name) => `${what} ${name}: ${show(Reflect.get(left, name))}, not ${show(Reflect.get(right, name))}`)
}

// What stays as it is where only the times of files differ, and who asks: a photo read-only by right is written in a copy.
function withoutTimes(reading: FileReading): object {
  const { modifiedMs: _time, credentials: _credentials, refusal: _refusal, sidecars, ...rest } = reading
  return { ...rest, sidecars: sidecars.map(({ path, sha256, size }) => ({ path, sha256, size })) }
}

function compareMarks({ key }: FieldDefinition<FieldKey>, before: FileReading, after: FileReading): readonly string[] {
  // Marks are fields, too, and a label may stand for a class.
  const own: Partial<Record<FieldKey, readonly string[]>> = {
    rating: ['stars'],
    colourClass: ['colourClass'],
    label: ['colourClass'],
    tagged: ['tagged']
  }
  const names = [
    'imageHash',
    'width',
    'height',
    'orientation',
    'format',
    'mime',
    'colourClass',
    'stars',
    'tagged'
  ] as const
  return names
    .filter((name) => own[key]?.includes(name) !== true)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} is ${after[name]}`)
}

function compareFields(field: FieldDefinition<FieldKey>, before: FileReading, after: FileReading): readonly string[] {
  const mayDiffer = new Set<string>([field, ...listFollowers(field)].map(({ key }) => key))
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  return [...keys]
    .filter((other) => !mayDiffer.has(other))
    .filter(
      (other) =>
        !isDeepStrictEqual(sayNothing(readValue(before.fields, other)), sayNothing(readValue(after.fields, other)))
    )
    .map((other) => `${other} says ${show(readValue(after.fields, other))}`)
}

function readValue(fields: Readonly<Record<string, { readonly value: FieldValue } | undefined>>, key: string) {
  return fields[key]?.value
}

// A list without items and a text without letters, in whatever language, say nothing; ExifTool takes the empty list away with any write.
function sayNothing(value: FieldValue | undefined): FieldValue | undefined {
  if (isLanguagesValue(value)) {
    const said = Object.entries(value).filter(([, text]) => text !== '')
    return said.length === 0 ? undefined : Object.fromEntries(said)
  }
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}

function expectValue(present: FieldValue | undefined, given: FieldValue | null): FieldValue | undefined {
  if (given === null) return undefined
  const languages = isLanguagesValue(present) ? present : null
  if (typeof given === 'string' && languages !== null) return joinLanguages({ ...languages, 'x-default': given })
  if (!isLanguagesValue(given)) return given
  return joinLanguages({
    ...(typeof present === 'string' && present !== '' ? { 'x-default': present } : languages),
    ...given
  })
}

function joinLanguages(languages: Readonly<Record<string, string>>): FieldValue {
  const only = languages['x-default']
  return only !== undefined && Object.keys(languages).length === 1 ? only : languages
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
