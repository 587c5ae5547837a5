import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { composeExifDate } from '../dates/compose-exif-date.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText, findValues } from './tag-entries.ts'

/** The field's copies in EXIF, as stored. Artist is one text even where it names several ("; " between them). */
export function collectExifCopies(field: FieldDefinition, entries: readonly TagEntry[]): readonly FieldCopy[] {
  if (field.exif === undefined) return []
  const [group = '', tag = ''] = field.exif.tag.split(':')
  const texts = findValues(entries, group, tag).filter((value) => typeof value === 'string')
  const zone = findText(entries, group, 'OffsetTimeOriginal')
  const fraction = findText(entries, group, 'SubSecTimeOriginal')
  return texts.map((text, index) => ({
    container: 'exif',
    block: index === 0 ? group : `${group}:Copy${index}`,
    tag,
    value: field.key === 'dateCreated' ? composeExifDate({ text, zone, fraction }) : text
  }))
}
