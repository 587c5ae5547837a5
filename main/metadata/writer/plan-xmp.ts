import type { XmpMapping, XmpMirror } from '../../../shared/fields/field-definition.ts'
import { toExifToolDate } from '../dates/exiftool-date.ts'
import type { TagEntry } from '../reader/tag-entries.ts'
import { findValues } from '../reader/tag-entries.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { writeStructure } from './plan-structure.ts'
import type { TagWrite } from './tag-write.ts'

/**
 * The XMP tags of one field: its own property, and those that repeat it where `present` has them.
 *
 * Text for a lang-alt field writes `x-default` alone: the bare tag would delete every other language. Clearing takes all languages away; a
 * language given as empty text only itself. Structures are written whole.
 */
export function planXmp(assignment: CheckedAssignment, present: readonly TagEntry[]): readonly TagWrite[] {
  const { xmp, xmpMirrors = [] } = assignment.field
  const mirrors = xmpMirrors.filter((mirror) => mirror.writable && isPresent(present, mirror))
  return [...(xmp === undefined ? [] : [xmp]), ...mirrors].flatMap((mapping) => planProperty(assignment, mapping))
}

function planProperty({ field, value }: CheckedAssignment, xmp: XmpMapping): readonly TagWrite[] {
  // "#" gives codes and truth values as they are stored, not in ExifTool's words for them.
  const tag = takesWords(xmp) ? `${xmp.tag}#` : xmp.tag
  switch (value.kind) {
    case 'clear':
      return [{ tag: xmp.tag, values: [] }]
    case 'list':
      return [{ tag, values: value.list }]
    case 'structures':
      return [{ tag, values: value.structures.map((one) => writeStructure(one, field.parts ?? [])) }]
    case 'languages':
      return Object.entries(value.languages).map(([language, text]) => ({
        tag: `${xmp.tag}-${language}`,
        values: text === '' ? [] : [text]
      }))
    case 'text':
      if (xmp.type === 'lang-alt') return [{ tag: `${xmp.tag}-x-default`, values: [value.text] }]
      return [{ tag, values: [toStored(xmp, value.text)] }]
  }
}

// XMP's truth values begin with a capital. Source: XMP specification part 1, 8.2.1.1.
function toStored({ type }: XmpMapping, text: string): string {
  if (type === 'date') return toExifToolDate(text)
  if (type !== 'boolean') return text
  return text === 'true' ? 'True' : text === 'false' ? 'False' : text
}

function takesWords({ type, prefix }: XmpMapping): boolean {
  return prefix !== undefined || type === 'integer' || type === 'boolean' || type === 'real'
}

function isPresent(present: readonly TagEntry[], { tag }: XmpMirror): boolean {
  const [group = '', name = ''] = tag.split(':')
  return findValues(present, group, name).length > 0
}
