import { readAsText } from '../../../shared/fields/field-value.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import { findTermLabel } from '../../../shared/fields/find-vocabulary.ts'
import { findClass, findPreference } from '../reader/read-marks.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment, CheckedValue } from './check-assignments.ts'

/**
 * What has to follow when marks change, so that no program shows the old ones: the label follows the colour class, Photo Mechanic's preferences
 * follow class, tag and rating. Preferences are made with a class or tag, and only kept in step with a rating. A label of somebody's own is
 * replaced by a class, and stays where the class goes.
 */
export function followMarks(
  { reading }: PhotoRead,
  assigned: readonly CheckedAssignment[]
): readonly CheckedAssignment[] {
  const values = new Map(assigned.map(({ field, value }) => [field.key, value]))
  const colour = values.get('colourClass')
  const follows: CheckedAssignment[] = []
  if (colour !== undefined && !values.has('label')) {
    const name = findTermLabel('colour-class', textOf(colour) ?? '0')
    const present = readAsText(reading.fields.label?.value)
    if (name !== undefined && (textOf(colour) ?? '0') !== '0') follows.push(follow('label', name))
    else if (findClass(present) !== undefined) follows.push(follow('label', null))
  }
  const prefs = reading.fields.prefs && readAsText(reading.fields.prefs.value)
  const isMade = colour !== undefined || values.has('tagged')
  if (!isMade && !(prefs !== undefined && values.has('rating'))) return follows
  const digit = (value: CheckedValue | undefined, present: number) =>
    value === undefined ? present : Math.max(0, Math.trunc(Number(textOf(value) ?? 0)))
  const tagged = values.get('tagged')
  const places = [
    (tagged === undefined ? reading.tagged : textOf(tagged) === 'true') ? 1 : 0,
    digit(colour, reading.colourClass),
    digit(values.get('rating'), reading.stars),
    findPreference(prefs ?? '', 'FrameNum') ?? noFrame
  ]
  return [...follows, follow('prefs', places.join(':'))]
}

// What Photo Mechanic writes where a picture has no frame number.
const noFrame = '-00001'

function follow(key: 'label' | 'prefs', text: string | null): CheckedAssignment {
  return { field: findField(key), value: text === null ? { kind: 'clear' } : { kind: 'text', text } }
}

function textOf(value: CheckedValue): string | undefined {
  return value.kind === 'text' ? value.text : undefined
}
