import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import { findField } from '../../../../shared/fields/find-field.ts'

const markKeys: readonly FieldKey[] = ['colourClass', 'tagged', 'rating']

/** The fields that follow an edit of this one: the label the colour class, Photo Mechanic's preferences every mark. */
export function listFollowers({ key }: FieldDefinition<FieldKey>): readonly FieldDefinition<FieldKey>[] {
  return markKeys.includes(key) ? [findField('label'), findField('prefs')] : []
}
