import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { TagEntry } from './tag-entries.ts'

const fieldTags: ReadonlySet<string> = new Set(
  fieldTable.flatMap((field: FieldDefinition) => {
    const { xmp, xmpMirrors = [], exif = [], photoshop } = field
    return [xmp, photoshop, ...xmpMirrors, ...exif].flatMap((mapping) => (mapping === undefined ? [] : [mapping.tag]))
  })
)

/** True for a tag of XMP, EXIF, PNG or Photoshop that holds a copy of a field; "Description-fr" is the field in one language. */
export function isFieldText({ group, name }: Pick<TagEntry, 'group' | 'name'>): boolean {
  return fieldTags.has(`${group}:${name}`) || fieldTags.has(`${group}:${name.replace(/-.*$/, '')}`)
}
