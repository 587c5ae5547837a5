import type { FieldDefinition } from './field-definition.ts'
import type { FieldKey } from './field-table.ts'
import { fieldTable } from './field-table.ts'

const byKey: ReadonlyMap<string, FieldDefinition<FieldKey>> = new Map(fieldTable.map((field) => [field.key, field]))

/** The keys of all fields, in table order. */
export const fieldKeys: readonly FieldKey[] = fieldTable.map((field) => field.key)

/** True where `text` names a field of the table. */
export function isFieldKey(text: string): text is FieldKey {
  return byKey.has(text)
}

/** The definition behind a key. */
export function findField(key: FieldKey): FieldDefinition<FieldKey> {
  const found = byKey.get(key)
  if (!found) throw new Error(`The field table has no field ${key}`)
  return found
}
