import { mergeValues } from '../../../shared/caption/merge-values.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { FieldMerge } from '../../../shared/contract/history-turn.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../../shared/fields/find-field.ts'
import { readLanguages, sameValue } from '../changes/same-value.ts'
import { diffReadings } from '../photos/diff-readings.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'

/** A photo's fields at three moments. */
export interface ThreeReadings {
  /** As the change that is turned left them. */
  readonly base: FieldReadings
  /** As they are now. */
  readonly ours: FieldReadings
  /** As they were, or would be, without that change. */
  readonly theirs: FieldReadings
}

/**
 * What a turn does with each field the change touched, in table order: one that nobody touched since gets its other value, one that was set since
 * is put together with it, or is in conflict. Fields that other programs keep for themselves are left out.
 */
export function mergeFields(readings: ThreeReadings): FieldMerge[] {
  const turned = diffReadings(readings.base, readings.theirs)
  const touched = diffReadings(readings.base, readings.ours)
  const keys = fieldKeys.filter((key) => turned[key] !== undefined && !findField(key).readOnly)
  return keys.map((key) => mergeField(key, readings, touched[key] !== undefined))
}

function mergeField(field: FieldKey, readings: ThreeReadings, touched: boolean): FieldMerge {
  const base = readings.base[field]?.value
  const ours = readings.ours[field]?.value
  const theirs = readings.theirs[field]?.value
  const sides = { ...given('base', base), ...given('ours', ours), ...given('theirs', theirs) }
  if (!touched) return { field, outcome: 'back', ...sides, ...given('result', theirs) }
  const merged = mergeValues(base, ours, theirs)
  if ('conflict' in merged) return { field, outcome: 'conflict', ...sides, ...given('result', ours) }
  const { value } = merged
  const outcome = sameValue(value, ours) ? 'kept' : sameValue(value, theirs) ? 'back' : 'merged'
  return { field, outcome, ...sides, ...given('result', value) }
}

/** What is to be written so that a photo with these fields says what the merge says; fields kept or in conflict stay out of it. */
export function assignMerged(ours: FieldReadings, merges: readonly FieldMerge[]): FieldAssignments {
  const assign: { [Key in FieldKey]?: FieldValue | null } = {}
  for (const { field, outcome, result } of merges) {
    if (outcome !== 'back' && outcome !== 'merged') continue
    assign[field] = result === undefined ? null : wholeValue(field, ours[field]?.value, result)
  }
  return assign
}

/** What the merge did with which fields, for the record. */
export function tellMerged(merges: readonly FieldMerge[]): NonNullable<WriteDecisions['merged']> {
  const those = (outcome: FieldMerge['outcome']) =>
    merges.filter((merge) => merge.outcome === outcome).map(({ field }) => field)
  return { back: those('back'), kept: those('kept'), merged: those('merged'), left: those('conflict') }
}

// Written languages leave the others alone: one that is to go is written as empty.
function wholeValue(field: FieldKey, present: FieldValue | undefined, wanted: FieldValue): FieldValue {
  if (findField(field).kind !== 'languages') return wanted
  const languages = readLanguages(wanted)
  const gone = Object.keys(readLanguages(present)).filter((language) => languages[language] === undefined)
  return { ...languages, ...Object.fromEntries(gone.map((language) => [language, ''])) }
}

function given<Name extends string>(name: Name, value: FieldValue | undefined): { [Key in Name]?: FieldValue } {
  const named: { [Key in Name]?: FieldValue } = {}
  if (value !== undefined) named[name] = value
  return named
}
