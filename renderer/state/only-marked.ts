import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'
import type { Draft } from './draft.ts'
import { isSameFieldValue, listMerges } from './merge-draft.ts'

// Where colour class, stars and tag are kept.
const markFields: ReadonlySet<FieldKey> = new Set<FieldKey>(['colourClass', 'rating', 'tagged', 'label', 'prefs'])

/**
 * Whether nothing but marks was written into the photo since the draft began, and none that the draft sets itself: the desk writes marks a moment
 * after they are put on, while the caption may be open already.
 */
export function onlyMarked(draft: Draft, now: PhotoDetail): boolean {
  if (draft.photoId !== now.id || draft.base.revision === now.revision) return false
  const { fields } = draft.base
  const others = fieldKeys.filter((key) => !markFields.has(key))
  return (
    others.every((key) => isSameFieldValue(fields[key]?.value, now.fields[key]?.value)) &&
    listMerges(draft, now).length === 0
  )
}
