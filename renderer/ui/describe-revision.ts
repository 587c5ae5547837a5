import type { Revision } from '../../shared/contract/history.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField, isFieldKey } from '../../shared/fields/find-field.ts'
import { formatList } from '../messages/format-list.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'

/** The labels of fields, at most three by name: "Caption, City and 4 more". */
export function nameSomeFields(keys: readonly FieldKey[]): string {
  const labels = keys.map((key) => nameField(findField(key)))
  return formatList(
    labels.length > 3 ? [...labels.slice(0, 2), phrase('ui.more-fields', { count: labels.length - 2 })] : labels
  )
}

/** What made a revision, as the head of its line: "City, change 38". */
export function describeRevision({
  kind,
  change,
  fields,
  reason
}: Pick<Revision, 'kind' | 'change' | 'fields' | 'reason'>): string {
  const named = nameSomeFields(Object.keys(fields).filter(isFieldKey))
  const counted = (what: string): string => (change === null ? what : phrase('ui.change-of', { what, change }))
  switch (kind) {
    case 'seen':
      return phrase('ui.seen-first')
    case 'edit':
      return counted(named === '' ? (reason === '' ? phrase('ui.edited') : reason) : named)
    case 'notice':
      return counted(phrase('ui.notice-applied'))
    case 'undo':
      return counted(phrase('ui.undone'))
    case 'redo':
      return counted(phrase('ui.redone'))
    case 'restore':
      return counted(phrase('ui.restored'))
    case 'outside':
      return named === '' ? phrase('ui.changed-outside') : phrase('ui.changed-outside-of', { fields: named })
  }
}
