import { parseMoment } from '../dates/parse-moment.ts'
import { isSameMoment } from '../dates/same-moment.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { findText } from '../reader/tag-entries.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { listPlainTexts } from './plain-value.ts'
import type { TagWrite } from './tag-write.ts'

/**
 * The EXIF tags of one field: caption, byline and copyright always, several bylines as one text; the moment only where EXIF has one.
 *
 * "#" writes the text as it is; ExifTool would turn a line end in Copyright into a NUL.
 */
export function planExif(before: PhotoRead, { field, value }: CheckedAssignment): readonly TagWrite[] {
  const { exif } = field
  const texts = listPlainTexts(value)
  if (exif === undefined || texts === undefined) return []
  if (field.key === 'dateCreated') return planMoment(before, texts[0])
  return [{ tag: `${exif.tag}#`, values: texts.length === 0 ? [] : [texts.join('; ')] }]
}

function planMoment({ entries, reading }: PhotoRead, moment: string | undefined): readonly TagWrite[] {
  const has = (name: string): boolean => findText(entries, 'ExifIFD', name) !== undefined
  const write = (name: string, text: string | undefined): TagWrite => ({
    tag: `ExifIFD:${name}#`,
    values: text === undefined ? [] : [text]
  })
  if (!has('DateTimeOriginal')) return []
  const rest = ['OffsetTimeOriginal', 'SubSecTimeOriginal'].filter(has)
  if (moment === undefined) return ['DateTimeOriginal', ...rest].map((name) => write(name, undefined))
  // What EXIF says more precisely than the new value, and not against it, stays.
  const present = reading.fields.dateCreated?.copies.filter((copy) => copy.container === 'exif') ?? []
  const parsed = parseMoment(moment)
  const known = parsed?.secondsOfDay ?? null
  if (known === null && present.every((copy) => typeof copy.value === 'string' && isSameMoment(copy.value, moment)))
    return []
  const { date, clock, zone, fraction } = splitMoment(moment)
  return [
    write('DateTimeOriginal', `${date} ${clock}`),
    ...(zone !== undefined || has('OffsetTimeOriginal') ? [write('OffsetTimeOriginal', zone)] : []),
    ...(has('SubSecTimeOriginal') ? [write('SubSecTimeOriginal', fraction)] : [])
  ]
}

// Unknown parts are blanks between the colons. Source: Exif 2.32, DateTime.
function splitMoment(moment: string): {
  date: string
  clock: string
  zone: string | undefined
  fraction: string | undefined
} {
  const [day = '', time = ''] = moment.split('T')
  const [year = '', month = '  ', date = '  '] = day.split('-')
  const parts = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(.*)$/.exec(time)
  const [, hours = '  ', minutes = '  ', seconds = parts === null ? '  ' : '00', fraction, offset] = parts ?? []
  const zone = offset === undefined || offset === '' ? undefined : offset === 'Z' ? '+00:00' : offset
  return { date: `${year}:${month}:${date}`, clock: `${hours}:${minutes}:${seconds}`, zone, fraction }
}
