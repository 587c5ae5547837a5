import { toExifToolDate } from '../dates/exiftool-date.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import type { TagWrite } from './tag-write.ts'

/**
 * The XMP tags of one field. Text for a lang-alt field writes `x-default` alone: the bare tag would delete every other language.
 *
 * Clearing takes all languages away; a language given as empty text only itself.
 */
export function planXmp({ field, value }: CheckedAssignment): readonly TagWrite[] {
  const { xmp } = field
  if (xmp === undefined) return []
  switch (value.kind) {
    case 'clear':
      return [{ tag: xmp.tag, values: [] }]
    case 'list':
      return [{ tag: xmp.tag, values: value.list }]
    case 'languages':
      return Object.entries(value.languages).map(([language, text]) => ({
        tag: `${xmp.tag}-${language}`,
        values: text === '' ? [] : [text]
      }))
    case 'text':
      if (xmp.type === 'lang-alt') return [{ tag: `${xmp.tag}-x-default`, values: [value.text] }]
      return [{ tag: xmp.tag, values: [xmp.type === 'date' ? toExifToolDate(value.text) : value.text] }]
  }
}
