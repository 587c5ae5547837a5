import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure, StructurePart } from '../../../shared/fields/field-value.ts'
import { readExifToolDate } from '../dates/exiftool-date.ts'
import type { TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

/** The structures of a value as the table names their parts. Parts it does not know stand under ExifTool's name and lose nothing. */
export function readStructures(value: TagValue, parts: readonly FieldPart[]): readonly FieldStructure[] {
  if (isTagList(value)) return value.flatMap((item) => readStructures(item, parts))
  return typeof value === 'string' ? [] : [readStructure(value, parts)]
}

// A language stands after the name: "PersonName-fr". The name alone is x-default.
const languageSuffix = /-(?:x-default|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/

function readStructure(raw: { readonly [name: string]: TagValue }, parts: readonly FieldPart[]): FieldStructure {
  const structure: Record<string, StructurePart> = {}
  const languages = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(raw)) {
    const part = findPart(parts, name)
    if (part === undefined) structure[name] = keepUnknown(value)
    else if (part.kind === 'languages') {
      const texts = languages.get(part.key) ?? {}
      texts[name === part.tag ? 'x-default' : name.slice(part.tag.length + 1)] = joinTexts(value)
      languages.set(part.key, texts)
      structure[part.key] = asLanguages(texts)
    } else structure[part.key] = readPart(part, value)
  }
  return sortParts(structure, parts)
}

// ExifTool gives parts by the alphabet; people read them in the table's order.
function sortParts(structure: FieldStructure, parts: readonly FieldPart[]): FieldStructure {
  const known = parts.flatMap(({ key }) => {
    const value = structure[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return { ...Object.fromEntries(known), ...structure }
}

function findPart(parts: readonly FieldPart[], name: string): FieldPart | undefined {
  const bare = name.replace(languageSuffix, '')
  return parts.find(({ tag, kind }) => tag === name || (kind === 'languages' && tag === bare))
}

function readPart(part: FieldPart, value: TagValue): StructurePart {
  switch (part.kind) {
    case 'list':
      return listLeaves(value)
    case 'structures':
      return readStructures(value, part.parts ?? [])
    case 'structure':
      return readStructures(value, part.parts ?? [])[0] ?? joinTexts(value)
    case 'date':
      return readExifToolDate(joinTexts(value))
    default:
      return joinTexts(value)
  }
}

function asLanguages(texts: Readonly<Record<string, string>>): StructurePart {
  const only = texts['x-default']
  return only !== undefined && Object.keys(texts).length === 1 ? only : { ...texts }
}

function keepUnknown(value: TagValue): StructurePart {
  if (typeof value === 'string') return value
  if (!isTagList(value)) return keepParts(value)
  if (value.every((item) => typeof item === 'string')) return value
  return value.map((item) => (typeof item === 'object' && !isTagList(item) ? keepParts(item) : { '': joinTexts(item) }))
}

function keepParts(value: { readonly [name: string]: TagValue }): FieldStructure {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, keepUnknown(part)]))
}

function joinTexts(value: TagValue): string {
  return listLeaves(value).join('; ')
}

function listLeaves(value: TagValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return (isTagList(value) ? value : Object.values(value)).flatMap(listLeaves)
}
