import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../shared/fields/field-part.ts'
import type { FieldStructure, FieldValue, StructurePart } from '../../shared/fields/field-value.ts'
import {
  isLanguagesValue,
  isListValue,
  isStructuresValue,
  listTexts,
  readAsText,
  readStructureAsText
} from '../../shared/fields/field-value.ts'
import { namePart } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'

/** One line of a value: where in it ("2 City", "fr"), empty for a value of one line, and the text there. */
export interface ValueLine {
  readonly path: string
  readonly text: string
}

/** The UTF-8 bytes of all texts of a value. */
export function measureValue(value: FieldValue): number {
  return listTexts(value).reduce((bytes, text) => bytes + measureUtf8(text), 0)
}

/** A value as lines: one for text, one a language, one a part of each structure. A list is one line. */
export function layOutValue(field: Pick<FieldDefinition, 'parts'>, value: FieldValue): readonly ValueLine[] {
  if (isStructuresValue(value)) {
    return value.flatMap((structure, index) =>
      layOutStructure(field.parts ?? [], structure, value.length === 1 ? '' : String(index + 1))
    )
  }
  if (isListValue(value) && value.length > 1)
    return [{ path: phrase('ui.items', { count: value.length }), text: value.join(', ') }]
  return isLanguagesValue(value) ? layOutLanguages(value, '') : [{ path: '', text: readAsText(value) }]
}

/** The parts of a structure as lines, in the table's order; what the table does not know comes last, under its own name. */
export function layOutStructure(
  parts: readonly FieldPart[],
  structure: FieldStructure,
  path: string
): readonly ValueLine[] {
  const known = parts.filter(({ key }) => structure[key] !== undefined)
  const others = Object.keys(structure).filter((key) => !parts.some((part) => part.key === key))
  return [
    ...known.flatMap((part) => layOutPart(part, structure[part.key] ?? '', join(path, namePart(part)))),
    ...others.flatMap((key) => layOutPart(undefined, structure[key] ?? '', join(path, key)))
  ]
}

/** A structure in one line: the words of its parts, in the table's order. */
export function sumUpStructure(parts: readonly FieldPart[], structure: FieldStructure): string {
  const ordered = Object.fromEntries(
    parts.flatMap(({ key }) => (structure[key] === undefined ? [] : [[key, structure[key]] as const]))
  )
  return readStructureAsText({ ...ordered, ...structure })
}

function layOutPart(part: FieldPart | undefined, value: StructurePart, path: string): readonly ValueLine[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (isStructuresValue(value)) {
    return value.flatMap((one, index) =>
      layOutStructure(part?.parts ?? [], one, value.length === 1 ? path : join(path, String(index + 1)))
    )
  }
  if (isListValue(value)) return [{ path, text: value.join('; ') }]
  if (part?.kind === 'languages') return layOutLanguages(value, path)
  return layOutStructure(part?.parts ?? [], value as FieldStructure, path)
}

function layOutLanguages(texts: object, path: string): readonly ValueLine[] {
  const entries = Object.entries<unknown>({ ...texts }).flatMap(([language, text]) =>
    typeof text === 'string' ? [{ language, text }] : []
  )
  const alone = entries.length === 1 && entries[0]?.language === 'x-default'
  return entries.map(({ language, text }) => ({ path: alone ? path : join(path, language), text }))
}

function join(path: string, next: string): string {
  return path === '' ? next : `${path} ${next}`
}
