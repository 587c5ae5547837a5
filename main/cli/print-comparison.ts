import type { FieldChanges } from '../../shared/contract/fields.ts'
import type { PhotoState } from '../../shared/contract/history-view.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { labelField } from './label-field.ts'
import { markDiff } from './mark-diff.ts'
import { printLine } from './output.ts'

/** Prints in which fields two revisions of a photo differ, as word diffs. */
export function printComparison(told: {
  readonly from: PhotoState
  readonly to: PhotoState
  readonly fields: FieldChanges
}): void {
  const { from, to, fields } = told
  printLine(from.path)
  printLine(
    `  Revision ${from.revision.revision} (${from.revision.at}) to ${to.revision.revision} (${to.revision.at}):`
  )
  printChanges(fields, '    ')
  if (Object.keys(fields).length === 0) printLine('    They say the same in every copy.')
}

/** Prints what changed in each field, a line each. */
export function printChanges(fields: FieldChanges, indent: string): void {
  for (const key of fieldKeys) {
    const field = fields[key]
    if (field !== undefined)
      printLine(`${indent}${labelField(key)}: ${markDiff(field.from, field.to, findField(key).parts)}`)
  }
}
