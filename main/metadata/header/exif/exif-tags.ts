import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../../shared/fields/field-table.ts'
import type { ExifTextForm } from './exif-text.ts'

/** A tag the reader gives, by ExifTool's group and name; `form: null` where ExifTool converts in a way the reader does not follow. */
export interface ExifTag {
  readonly group: string
  readonly name: string
  readonly form: ExifTextForm | null
}

const forms: ReadonlyMap<string, ExifTextForm> = new Map([
  ['IFD0:ImageDescription', 'plain'],
  ['IFD0:Artist', 'trim-blanks'],
  ['IFD0:Copyright', 'copyright'],
  ['ExifIFD:DateTimeOriginal', 'plain'],
  ['ExifIFD:CreateDate', 'plain'],
  ['ExifIFD:OffsetTimeOriginal', 'plain'],
  ['ExifIFD:OffsetTimeDigitized', 'plain'],
  ['ExifIFD:SubSecTimeOriginal', 'trim-spaces'],
  ['ExifIFD:SubSecTimeDigitized', 'trim-spaces'],
  ['ExifIFD:ImageUniqueID', 'plain'],
  ['ExifIFD:ImageTitle', 'plain'],
  ['ExifIFD:Photographer', 'plain'],
  ['ExifIFD:ImageEditor', 'plain']
])

// The numbers of what belongs to a date of the table: its zone and its fraction of a second.
const besideDates: Readonly<Record<string, number>> = {
  OffsetTimeOriginal: 0x9011,
  OffsetTimeDigitized: 0x9012,
  SubSecTimeOriginal: 0x9291,
  SubSecTimeDigitized: 0x9292
}

function collectTags(group: string): ReadonlyMap<number, ExifTag> {
  const mirrors = fieldTable.flatMap((field: FieldDefinition) => field.exif ?? [])
  return new Map(
    [...Object.entries(besideDates).map(([name, id]) => ({ tag: `ExifIFD:${name}`, id })), ...mirrors]
      .filter(({ tag }) => tag.startsWith(`${group}:`))
      .map(({ tag, id }) => [id, { group, name: tag.slice(group.length + 1), form: forms.get(tag) ?? null }])
  )
}

/** The tags of the field table in a file's first directory, by number. */
export const mainTags: ReadonlyMap<number, ExifTag> = collectTags('IFD0')
/** The tags of the field table in its EXIF directory, by number. */
export const exifTags: ReadonlyMap<number, ExifTag> = collectTags('ExifIFD')
