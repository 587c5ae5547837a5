import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { printLine } from './output.ts'
import { printChanges } from './print-comparison.ts'

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
  for (const { revision, at, by, kind, reason, notice, change, of, fields, decisions } of revisions) {
    const facts = [
      ...(change === null ? [] : [`change ${change}`]),
      ...(of === null ? [] : [`of change ${of}`]),
      ...(notice === null ? [] : [`notice ${notice}`]),
      ...(reason === '' ? [] : [reason])
    ]
    printLine(`  ${revision}  ${at}  ${kinds[kind]} by ${by}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`)
    printChanges(fields, '       ')
    for (const decision of describeDecisions(decisions ?? {})) printLine(`       ${decision}`)
  }
}
