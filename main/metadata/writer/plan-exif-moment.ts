import type { ExifMapping, FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { parseMoment } from '../dates/parse-moment.ts'
import { isSameMoment } from '../dates/same-moment.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { findText } from '../reader/tag-entries.ts'
import type { TagWrite } from './tag-write.ts'

type MomentMapping = ExifMapping & Required<Pick<ExifMapping, 'moment'>>

/** The EXIF tags of a moment in a file that has one: date and time, zone, fraction. Without a moment they go. */
export function planExifMoment(
  { entries, reading }: PhotoRead,
  field: FieldDefinition<FieldKey>,
  { tag, moment: parts }: MomentMapping,
  moment: string | undefined
): readonly TagWrite[] {
  const [group = '', name = ''] = tag.split(':')
  const has = (part: string): boolean => findText(entries, group, part) !== undefined
  const write = (part: string, text: string | undefined): TagWrite => ({
    tag: `${group}:${part}#`,
    values: text === undefined ? [] : [text]
  })
  if (moment === undefined)
    return [name, ...[parts.zone, parts.fraction].filter(has)].map((part) => write(part, undefined))
  // What EXIF says more precisely than the new value, and not against it, stays.
  const present = reading.fields[field.key]?.copies.filter((copy) => copy.container === 'exif') ?? []
  const known = parseMoment(moment)?.secondsOfDay ?? null
  if (known === null && present.every((copy) => typeof copy.value === 'string' && isSameMoment(copy.value, moment)))
    return []
  const { date, clock, zone, fraction } = splitMoment(moment)
  return [
    write(name, `${date} ${clock}`),
    ...(zone !== undefined || has(parts.zone) ? [write(parts.zone, zone)] : []),
    ...(has(parts.fraction) ? [write(parts.fraction, fraction)] : [])
  ]
}

interface SplitMoment {
  readonly date: string
  readonly clock: string
  readonly zone: string | undefined
  readonly fraction: string | undefined
}

// Unknown parts are blanks between the colons. Source: Exif 2.32, DateTime.
function splitMoment(moment: string): SplitMoment {
  const [day = '', time = ''] = moment.split('T')
  const [year = '', month = '  ', date = '  '] = day.split('-')
  const parts = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(.*)$/.exec(time)
  const [, hours = '  ', minutes = '  ', seconds = parts === null ? '  ' : '00', fraction, offset] = parts ?? []
  const zone = offset === undefined || offset === '' ? undefined : offset === 'Z' ? '+00:00' : offset
  return { date: `${year}:${month}:${date}`, clock: `${hours}:${minutes}:${seconds}`, zone, fraction }
}
