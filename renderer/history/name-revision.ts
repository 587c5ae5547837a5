import type { Change, Revision } from '../../shared/contract/history.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { nameNotice } from '../ui/describe-notice.ts'

/** The fields a revision changed, in table order. */
export function changedFields(fields: Revision['fields']): readonly FieldKey[] {
  return fieldKeys.filter((key) => fields[key] !== undefined)
}

const listLabels = (fields: Revision['fields']): string => {
  const labels = changedFields(fields).map((key) => findField(key).label)
  const [first, second] = labels
  if (first === undefined) return phrase('history.no-field')
  if (second === undefined) return first
  return labels.length === 2
    ? phrase('history.two-fields', { first, second })
    : phrase('history.more-fields', { first, second, more: labels.length - 2 })
}

/** What made a revision: "Seen first", "AFP correction, change 41", "Undo change 41". */
export function nameRevision(revision: Revision, notice?: Parameters<typeof nameNotice>[0] | undefined): string {
  const restored = revision.decisions?.restored
  const change = revision.change ?? ''
  switch (revision.kind) {
    case 'seen':
      return phrase('history.seen-first')
    case 'outside':
      return phrase('history.changed-outside')
    case 'edit':
      return phrase('history.what-in-change', { what: listLabels(revision.fields), change })
    case 'notice':
      return phrase('history.what-in-change', {
        what: notice ? nameNotice(notice) : phrase('history.notice-numbered', { notice: revision.notice ?? '' }),
        change
      })
    case 'undo':
      return phrase('history.undo-change', { change: revision.of ?? '' })
    case 'redo':
      return phrase('history.redo-change', { change: revision.of ?? '' })
    case 'restore':
      return restored === undefined
        ? phrase('history.restored-change', { change })
        : phrase('history.restored-to-change', { revision: restored.revision, change })
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
  return counts.map((count) => phrase('history.field-in', { field: count.label, photos: count.photos })).join(', ')
}

/** What undoing (or redoing) a change gives back: "the exact bytes of 9 photos: caption in 6, city in 2". `revision` is this photo's. */
export function nameWhatReturns(change: Change, revision: number): string {
  const photos = change.photos.filter((photo) => photo.state === 'applied').length
  const fields = countFields(change)
  return photos === 1
    ? phrase('history.returns-one', { revision, fields })
    : phrase('history.returns-more', { revision, more: photos - 1, fields })
}
