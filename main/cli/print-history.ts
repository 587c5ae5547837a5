import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { labelField } from './label-field.ts'
import { markDiff } from './mark-diff.ts'
import { printLine } from './output.ts'

const kinds: Readonly<Record<Revision['kind'], string>> = {
  seen: 'first seen',
  edit: 'edited',
  notice: 'corrected',
  undo: 'undone',
  redo: 'redone',
  restore: 'restored',
  outside: 'changed by another program'
}

/** Prints every revision of a photo, oldest first, with what it changed as word diffs. */
export function printHistory(path: string, revisions: readonly Revision[]): void {
  printLine(path)
  for (const { revision, at, by, kind, reason, notice, change, fields, decisions } of revisions) {
    const facts = [
      ...(change === null ? [] : [`change ${change}`]),
      ...(notice === null ? [] : [`notice ${notice}`]),
      ...(reason === '' ? [] : [reason])
    ]
    printLine(`  ${revision}  ${at}  ${kinds[kind]} by ${by}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`)
    for (const key of fieldKeys) {
      const field = fields[key]
      if (field !== undefined)
        printLine(`       ${labelField(key)}: ${markDiff(field.from, field.to, findField(key).parts)}`)
    }
    for (const decision of describeDecisions(decisions ?? {})) printLine(`       ${decision}`)
  }
}
