import { fieldKeys } from '../../shared/fields/find-field.ts'
import type { Draft } from './draft.ts'
import { typeIntoDraft } from './draft-changes.ts'

/** The draft of the next photo with the values of locked fields typed in; of a photo that can only be read as it was. */
export function carryInto(draft: Draft, locked: NonNullable<Draft['carried']>): Draft {
  const { writable, locked: isForbidden, missing } = draft.base
  if (!writable || isForbidden || missing) return draft
  const carrying = fieldKeys.reduce((next, key) => {
    const value = locked[key]
    return value === undefined ? next : typeIntoDraft(next, key, value)
  }, draft)
  return { ...carrying, carried: locked }
}
