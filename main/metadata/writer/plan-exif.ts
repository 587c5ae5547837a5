import type { ExifMapping } from '../../../shared/fields/field-definition.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { findText } from '../reader/tag-entries.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { listPlainTexts } from './plain-value.ts'
import { planExifMoment } from './plan-exif-moment.ts'
import type { TagWrite } from './tag-write.ts'

/**
 * The EXIF tags of one field: caption, byline and copyright always, several bylines as one text; a moment, and the tags of Exif 3.0, only where
 * EXIF has one.
 *
 * "#" writes the text as it is; ExifTool would turn a line end in Copyright into a NUL.
 */
export function planExif(before: PhotoRead, { field, value }: CheckedAssignment): readonly TagWrite[] {
  const texts = listPlainTexts(value)
  if (texts === undefined) return []
  return (field.exif ?? []).flatMap((mapping) => {
    if (!mapping.create && !isPresent(before, mapping)) return []
    if (mapping.moment !== undefined)
      return planExifMoment(before, field, { ...mapping, moment: mapping.moment }, texts[0])
    return [{ tag: `${mapping.tag}#`, values: texts.length === 0 ? [] : [texts.join('; ')] }]
  })
}

function isPresent({ entries }: PhotoRead, { tag }: ExifMapping): boolean {
  const [group = '', name = ''] = tag.split(':')
  return findText(entries, group, name) !== undefined
}
