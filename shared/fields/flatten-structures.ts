import type { FieldPart } from './field-part.ts'
import type { FieldStructure, StructurePart } from './field-value.ts'
import { isListValue, isStructuresValue } from './field-value.ts'

/** One text of a structure, and where it stands in words: "2 Location name (fr)". */
export interface PartLine {
  readonly path: string
  readonly text: string
}

/** Every text of structures as a line, in the table's order; structures are numbered where there are several. Lists of texts are one line. */
export function flattenStructures(
  structures: readonly FieldStructure[],
  parts: readonly FieldPart[],
  path = ''
): readonly PartLine[] {
  return structures.flatMap((structure, index) =>
    flattenOne(structure, parts, structures.length === 1 ? path : append(path, `${index + 1}`))
  )
}

function flattenOne(structure: FieldStructure, parts: readonly FieldPart[], path: string): readonly PartLine[] {
  const keys = new Set([...parts.map(({ key }) => key), ...Object.keys(structure)])
  return [...keys].flatMap((key) => {
    const value = structure[key]
    const part = parts.find((one) => one.key === key)
    return value === undefined ? [] : flattenPart(value, part, append(path, part?.label ?? key))
  })
}

function flattenPart(value: StructurePart, part: FieldPart | undefined, path: string): readonly PartLine[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (isListValue(value)) return [{ path, text: value.join('; ') }]
  if (isStructuresValue(value)) return flattenStructures(value, part?.parts ?? [], path)
  if (part?.kind !== 'languages') return flattenOne(value, part?.parts ?? [], path)
  return Object.entries(value).map(([language, text]) => ({
    path: language === 'x-default' ? path : `${path} (${language})`,
    text: typeof text === 'string' ? text : ''
  }))
}

function append(path: string, name: string): string {
  return path === '' ? name : `${path} ${name}`
}
