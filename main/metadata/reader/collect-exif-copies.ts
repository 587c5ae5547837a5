import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { ExifMapping, FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { composeExifDate } from '../dates/compose-exif-date.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText, findValues } from './tag-entries.ts'

/** The field's copies in EXIF, as stored. Artist is one text even where it names several ("; " between them). */
export function collectExifCopies(field: FieldDefinition, entries: readonly TagEntry[]): readonly FieldCopy[] {
  return (field.exif ?? []).flatMap((mapping) => collectTag(mapping, entries))
}

function collectTag({ tag: name, moment }: ExifMapping, entries: readonly TagEntry[]): readonly FieldCopy[] {
  const [group = '', tag = ''] = name.split(':')
  const texts = findValues(entries, group, tag).filter((value) => typeof value === 'string')
  const zone = moment && findText(entries, group, moment.zone)
  const fraction = moment && findText(entries, group, moment.fraction)
  return texts.map((text, index) => ({
    container: 'exif',
    block: index === 0 ? group : `${group}:Copy${index}`,
    tag,
    value: moment === undefined ? text : composeExifDate({ text, zone, fraction })
  }))
}
