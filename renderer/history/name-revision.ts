import type { Change, Revision } from '../../shared/contract/history.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { nameNotice } from '../ui/describe-notice.ts'

/** The fields a revision changed, in table order. */
export function changedFields(fields: Revision['fields']): readonly FieldKey[] {
  return fieldKeys.filter((key) => fields[key] !== undefined)
}

const listLabels = (fields: Revision['fields']): string => {
  const labels = changedFields(fields).map((key) => findField(key).label)
  const [first, second] = labels
  if (first === undefined) return 'No field'
  if (second === undefined) return first
  return labels.length === 2 ? `${first}, ${second}` : `${first}, ${second}, ${labels.length - 2} more`
}

/** What made a revision: "Seen first", "AFP correction, change 41", "Undo change 41". */
export function nameRevision(revision: Revision, notice?: Parameters<typeof nameNotice>[0] | undefined): string {
  const restored = revision.decisions?.restored
  switch (revision.kind) {
    case 'seen':
      return 'Seen first'
    case 'outside':
      return 'Changed outside the desk'
    case 'edit':
      return `${listLabels(revision.fields)}, change ${revision.change}`
    case 'notice':
      return `${notice ? nameNotice(notice) : `Notice ${revision.notice}`}, change ${revision.change}`
    case 'undo':
    case 'redo':
      return `${revision.kind === 'undo' ? 'Undo' : 'Redo'} change ${revision.of}`
    case 'restore':
      return `Restored${restored === undefined ? '' : ` to r${restored.revision}`}, change ${revision.change}`
  }
}

/** Whether a change is out of force, so that redo is what it offers: it was undone, or it is itself an undo in force. */
export function isUndone(change: Change): boolean {
  return change.kind === 'undo' ? change.undoneBy === null : change.undoneBy !== null
}

/** The change people mean when they undo or redo this one: an undo or redo speaks of the change it turned back. */
export function nameTarget(change: Change): ChangeNumber {
  return change.of ?? change.change
}

const countFields = (change: Change): string => {
  const photos = change.photos.filter((photo) => photo.state === 'applied')
  const counts = fieldKeys
    .map((key) => ({
      label: findField(key).label.toLowerCase(),
      photos: photos.filter((photo) => photo.fields[key]).length
    }))
    .filter((count) => count.photos > 0)
  if (photos.length === 1) return counts.map((count) => count.label).join(', ')
  return counts.map((count) => `${count.label} in ${count.photos}`).join(', ')
}

/** What undoing (or redoing) a change gives back: "the exact bytes of 9 photos: caption in 6, city in 2". `revision` is this photo's. */
export function nameWhatReturns(change: Change, revision: number): string {
  const photos = change.photos.filter((photo) => photo.state === 'applied').length
  const where =
    photos === 1
      ? `of r${revision}`
      : `of r${revision} here, and of ${photos - 1} more ${photos === 2 ? 'photo' : 'photos'}`
  return `gives back the exact bytes ${where}: ${countFields(change)}`
}
