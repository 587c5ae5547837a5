import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure, StructurePart } from '../../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue } from '../../../shared/fields/field-value.ts'
import { toExifToolDate } from '../dates/exiftool-date.ts'

/**
 * A structure in the form ExifTool takes: `{City=Astana,PersonName-fr=…}`. Parts the table does not know go as they were read.
 *
 * Not as JSON, where ExifTool would decode a text that begins with "base64:". Source: ExifTool 13.59, XMPStruct.pl, InflateStruct.
 */
export function writeStructure(structure: FieldStructure, parts: readonly FieldPart[]): string {
  const fields = Object.entries(structure).flatMap(([key, value]) => {
    const part = parts.find((one) => one.key === key)
    return part === undefined ? [writeField(key, writeUnknown(value))] : writePart(part, value)
  })
  return `{${fields.join(',')}}`
}

function writePart(part: FieldPart, value: StructurePart): readonly string[] {
  const { tag, kind, parts = [] } = part
  if (typeof value === 'string') return [writeField(tag, writeText(kind === 'date' ? toExifToolDate(value) : value))]
  if (isListValue(value)) return value.length === 0 ? [] : [writeField(tag, writeList(value.map(writeText)))]
  if (isStructuresValue(value)) return [writeField(tag, writeList(value.map((item) => writeStructure(item, parts))))]
  if (kind !== 'languages') return [writeField(tag, writeStructure(asStructure(value), parts))]
  return Object.entries(value).map(([language, text]) =>
    writeField(language === 'x-default' ? tag : `${tag}-${language}`, writeText(String(text)))
  )
}

function writeUnknown(value: StructurePart): string {
  if (typeof value === 'string') return writeText(value)
  if (isListValue(value)) return writeList(value.map(writeText))
  if (isStructuresValue(value)) return writeList(value.map((item) => writeStructure(item, [])))
  return writeStructure(asStructure(value), [])
}

function asStructure(value: Exclude<StructurePart, string | readonly string[]>): FieldStructure {
  return Object.fromEntries(Object.entries<StructurePart>(value))
}

// "#" gives the value as it is stored: no words for codes, degrees as a number.
function writeField(name: string, value: string): string {
  return `${name}#=${value}`
}

function writeList(items: readonly string[]): string {
  return `[${items.join(',')}]`
}

// "|" before what means something to ExifTool, and before blanks at the beginning, which would be lost.
function writeText(text: string): string {
  return text.replace(/[|,[\]{}]|^\s/g, '|$&')
}
