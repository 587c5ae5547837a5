import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../../shared/fields/field-table.ts'

/** What is tried with a field. */
export const operations = ['set', 'change', 'clear', 'add', 'language'] as const

/** What is tried with a field. */
export type Operation = (typeof operations)[number]

/** One cell of the matrix, and what came of it. */
export interface MatrixCell {
  readonly sample: string
  readonly key: FieldKey
  readonly operation: Operation
  /** The code of the failure the desk refused it with; null where it was done and undone. */
  readonly refused: string | null
  /** What is wrong with it: none where the desk is right. */
  readonly problems: readonly string[]
}

/** The operations that mean something for a field; none where the desk never writes it. */
export function listOperations(field: FieldDefinition): readonly Operation[] {
  if (field.readOnly) return []
  const isList = field.list || (field.parts !== undefined && field.single !== true)
  const possible: Readonly<Record<Operation, boolean>> = {
    set: true,
    change: true,
    clear: true,
    add: isList,
    language: field.kind === 'languages'
  }
  return operations.filter((operation) => possible[operation])
}

/** How many cells one sample has. */
export const cellsOfSample = fieldTable.reduce((count, field) => count + listOperations(field).length, 0)
