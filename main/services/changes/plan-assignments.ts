import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoEdit } from '../../../shared/contract/edit.ts'
import type { FieldReading, FieldReadings } from '../../../shared/contract/fields.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue, isListValue, readAsList } from '../../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../../shared/fields/find-field.ts'
import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'
import { readLanguages, sameValue } from './same-value.ts'
import { shapeValue } from './shape-value.ts'

/** What a person asked to be different in one photo. */
export type AskedValues = Pick<PhotoEdit, 'set' | 'add' | 'remove' | 'language'>

/**
 * The values to write so that the photo says what was asked; empty where it says so already in every copy.
 *
 * Per field: first `set`, then `add` (at the end, where not there yet), then `remove`. An empty text or list clears. What stands twice in a
 * list that is written stays or goes, as the settings say. Throws DeskError `bad-input` for a value of the wrong shape.
 */
export function planAssignments(
  fields: FieldReadings,
  asked: AskedValues,
  listDuplicates: DeskSettings['listDuplicates'] = defaultSettings.listDuplicates
): FieldAssignments {
  const assign: { [Key in FieldKey]?: FieldValue | null } = {}
  for (const key of fieldKeys) {
    const whole = wantedValue(key, fields[key], asked)
    const wanted = listDuplicates === 'drop' && whole !== null && isListValue(whole) ? [...new Set(whole)] : whole
    if (wanted !== undefined && differs(fields[key], wanted)) assign[key] = wanted
  }
  return assign
}

/** The desk values of these fields, where their copies disagree: writing them makes all copies the same. */
export function planReconciliation(fields: FieldReadings, keys: readonly FieldKey[]): FieldAssignments {
  const disagreeing = keys.filter((key) => fields[key]?.disagree)
  return Object.fromEntries(disagreeing.map((key) => [key, fields[key]?.value]))
}

function wantedValue(
  key: FieldKey,
  reading: FieldReading | undefined,
  asked: AskedValues
): FieldValue | null | undefined {
  const given = asked.set[key]
  const set = given === undefined ? undefined : shapeValue(key, given, asked.language)
  const add = asked.add[key]
  const remove = asked.remove[key]
  if (add === undefined && remove === undefined) return set
  if (!findField(key).list)
    throw new DeskError('bad-input', `${findField(key).label} is no list of texts: set it as a whole.`)
  // Wires leave empty items in lists; they say nothing and cannot be written.
  const start = readAsList(set === undefined ? reading?.value : (set ?? undefined)).filter((text) => text !== '')
  const added = new Set((add ?? []).filter((text) => text !== '' && !start.includes(text)))
  const left = [...start, ...added].filter((text) => !remove?.includes(text))
  return left.length === 0 ? null : left
}

function differs(reading: FieldReading | undefined, wanted: FieldValue | null): boolean {
  if (reading === undefined) return wanted !== null
  if (wanted === null || reading.disagree) return true
  if (!isLanguagesValue(wanted)) return !sameValue(defaultText(reading.value, wanted), wanted)
  const present = readLanguages(reading.value)
  return Object.entries(wanted).some(([language, text]) => (present[language] ?? '') !== text)
}

// A plain text sets x-default only, so only that is compared; the other languages stay.
function defaultText(present: FieldValue, wanted: FieldValue): FieldValue | undefined {
  return typeof wanted === 'string' && !Array.isArray(present) ? readLanguages(present)['x-default'] : present
}
