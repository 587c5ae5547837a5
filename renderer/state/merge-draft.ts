import type { MergedValue } from '../../shared/caption/merge-values.ts'
import { mergeValues } from '../../shared/caption/merge-values.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { isSameStructure } from '../../shared/fields/same-structure.ts'
import type { Draft, MergeChoices } from './draft.ts'
import { changedKeys, emptyDraft, typeIntoDraft, valueInForm } from './draft-changes.ts'
import { isEmptyValue, tidyValue } from './tidy-value.ts'
import { shapeTyped } from './typed-value.ts'

/** A field changed on both sides since the draft began: as it was, as it is typed, as it is in the file now, and both put together where they go together. */
export interface DraftMerge {
  readonly field: FieldKey
  readonly base: FieldValue | undefined
  readonly mine: FieldValue | undefined
  readonly theirs: FieldValue | undefined
  readonly merged: MergedValue
}

/** The fields of a draft that were changed in the photo as well, in the order they were typed. Those changed to the same are none. */
export function listMerges(draft: Draft, now: PhotoDetail): readonly DraftMerge[] {
  return changedKeys(draft).flatMap((field) => {
    const base = draft.base.fields[field]?.value
    const theirs = now.fields[field]?.value
    const typed = tidyValue(valueInForm(draft, field))
    const mine = isEmptyValue(typed) ? undefined : typed
    if (isSameFieldValue(base, theirs) || isSameFieldValue(mine, theirs)) return []
    return [{ field, base, mine, theirs, merged: mergeValues(base, mine, theirs) }]
  })
}

/** The draft on the photo as it is now. A field changed on both sides gets what was chosen; without a choice both together, or where that cannot be, what was typed. */
export function mergeDraft(draft: Draft, now: PhotoDetail, choices: MergeChoices): Draft {
  const merges = new Map(listMerges(draft, now).map((merge) => [merge.field, merge]))
  const start: Draft = { ...emptyDraft(now), cutIim: draft.cutIim }
  return changedKeys(draft).reduce((rebased, field) => {
    const merge = merges.get(field)
    const choice = choices[field] ?? 'both'
    if (merge === undefined || choice === 'mine') return typeIntoDraft(rebased, field, valueInForm(draft, field))
    if (choice === 'theirs') return rebased
    if ('conflict' in merge.merged) return typeIntoDraft(rebased, field, valueInForm(draft, field))
    return typeIntoDraft(rebased, field, shapeTyped(findField(field), merge.merged.value))
  }, start)
}

/** Whether two values of a field are the same; undefined is none. */
export function isSameFieldValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return isSameStructure(one, other)
}
