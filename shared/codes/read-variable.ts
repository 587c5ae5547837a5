import type { FieldKey } from '../fields/field-table.ts'
import { fieldKeys } from '../fields/find-field.ts'
import { formatDate } from './format-date.ts'
import type { VariableFacts } from './variable-facts.ts'

const byLowerCase: ReadonlyMap<string, FieldKey> = new Map(fieldKeys.map((key) => [key.toLowerCase(), key]))

/** What Photo Mechanic calls a field, where that is another name than the desk's. */
const photoMechanicFields: Readonly<Record<string, FieldKey>> = {
  ...{ photog: 'byline', photographer: 'byline', creator: 'byline', objectname: 'title', slug: 'title' },
  ...{ location: 'sublocation', transref: 'jobId', writer: 'captionWriter', description: 'caption' },
  ...{ suppcats: 'supplementalCategories', countrycode: 'countryCode', rights: 'copyright' }
}

/** Photo Mechanic's parts of the date, with the form they have. */
const dateForms: Readonly<Record<string, string>> = {
  ...{ datesort: 'yyyyMMdd', datesortdash: 'yyyy-MM-dd', date: 'yyyy-MM-dd', time: 'HH:mm:ss', timesort: 'HHmmss' },
  ...{ year4: 'yyyy', year2: 'yy', month0: 'MM', month: 'M', monthname: 'MMMM', monthname3: 'MMM' },
  ...{ day0: 'dd', day: 'd', dayname: 'EEEE', dayname3: 'EEE', hour24: 'HH', minute: 'mm', second: 'ss' }
}

/** The names people are offered, in the order of use. */
export const offeredVariables = [
  ...['city', 'country', 'state', 'sublocation', 'byline', 'photog', 'credit', 'headline', 'title', 'keywords'],
  ...['date:d MMMM yyyy', 'datesortdash', 'today', 'filenamebase', 'seq:000', 'user']
] as const

/**
 * What a variable says, as in `{city}`, `{date:d MMMM yyyy}` or `{filenamebase:0,4}` (from the first, four letters); null for a name nobody knows.
 * Names are those of the desk's fields and of Photo Mechanic, in any capitals.
 */
export function readVariable(name: string, argument: string | undefined, facts: VariableFacts): string | null {
  const key = name.toLowerCase()
  const range = argument === undefined ? null : /^(\d+)(?:,(\d+))?$/.exec(argument)
  if (key === 'seq' || key === 'sequence' || key === 'seqn')
    return String(facts.sequence).padStart(argument?.length ?? 1, '0')
  if (range === null && argument !== undefined) {
    if (key === 'date' || key === 'datecreated') return formatDate(facts.field('dateCreated'), argument)
    return key === 'today' || key === 'now' ? formatDate(facts.now, argument) : null
  }
  const value = readPlain(key, facts)
  if (value === null || range === null) return value
  const from = Number(range[1])
  const letters = [...value]
  return letters.slice(from, range[2] === undefined ? undefined : from + Number(range[2])).join('')
}

function readPlain(key: string, facts: VariableFacts): string | null {
  const form = dateForms[key]
  if (form !== undefined) return formatDate(facts.field('dateCreated'), form)
  const field = byLowerCase.get(key) ?? photoMechanicFields[key]
  if (field !== undefined) return facts.field(field)
  const dot = facts.fileName.lastIndexOf('.')
  switch (key) {
    case 'today':
      return formatDate(facts.now, 'yyyy-MM-dd')
    case 'filename':
    case 'file':
      return facts.fileName
    case 'filenamebase':
    case 'fbas':
      return dot > 0 ? facts.fileName.slice(0, dot) : facts.fileName
    case 'fileextension':
      return dot > 0 ? facts.fileName.slice(dot + 1) : ''
    case 'folder':
    case 'fldr':
      return facts.path.split(/[\\/]/).at(-2) ?? ''
    case 'colorclassval':
    case 'colorval':
      return String(facts.colourClass)
    case 'user':
      return facts.user
    default:
      return null
  }
}
