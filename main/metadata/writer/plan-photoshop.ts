import type { PhotoRead } from '../reader/read-photo.ts'
import { findValues } from '../reader/tag-entries.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { listPlainTexts } from './plain-value.ts'
import type { TagWrite } from './tag-write.ts'

// Elsewhere ExifTool reads Photoshop's resources, but does not write them.
const writtenFormats: ReadonlySet<string> = new Set(['JPEG', 'TIFF', 'DNG', 'PSD', 'PSB'])

/** Photoshop's copyright flag or URL of one field, where the photo has it; nothing in formats in which it can only be read. */
export function planPhotoshop(
  { entries, reading }: Pick<PhotoRead, 'entries' | 'reading'>,
  { field, value }: CheckedAssignment
): readonly TagWrite[] {
  const texts = listPlainTexts(value)
  if (field.photoshop === undefined || texts === undefined || !writesPhotoshop(reading.format)) return []
  const [group = '', name = ''] = field.photoshop.tag.split(':')
  if (findValues(entries, group, name).length === 0) return []
  const values = field.kind === 'flag' ? texts.map((text) => (text === 'true' ? '1' : '0')) : texts
  return [{ tag: `${field.photoshop.tag}#`, values }]
}

/** True for formats whose Photoshop resources the desk writes. */
export function writesPhotoshop(format: string): boolean {
  return writtenFormats.has(format)
}
