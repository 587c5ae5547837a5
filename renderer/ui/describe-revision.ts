import type { Revision } from '../../shared/contract/history.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField, isFieldKey } from '../../shared/fields/find-field.ts'

const list = new Intl.ListFormat('en-GB')

/** The labels of fields, at most three by name: "Caption, City and 4 more". */
export function nameSomeFields(keys: readonly FieldKey[]): string {
  const labels = keys.map((key) => findField(key).label)
  return list.format(labels.length > 3 ? [...labels.slice(0, 2), `${labels.length - 2} more`] : labels)
}

/** What made a revision, as the head of its line: "City, change 38". */
export function describeRevision({
  kind,
  change,
  fields,
  reason
}: Pick<Revision, 'kind' | 'change' | 'fields' | 'reason'>): string {
  const named = nameSomeFields(Object.keys(fields).filter(isFieldKey))
  const number = change === null ? '' : `, change ${change}`
  switch (kind) {
    case 'seen':
      return 'Seen first'
    case 'edit':
      return `${named === '' ? (reason === '' ? 'Edited' : reason) : named}${number}`
    case 'notice':
      return `Notice applied${number}`
    case 'undo':
      return `Undone${number}`
    case 'redo':
      return `Redone${number}`
    case 'restore':
      return `Restored${number}`
    case 'outside':
      return named === '' ? 'Changed outside Erratum' : `${named}, changed outside Erratum`
  }
}
