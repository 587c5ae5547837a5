import type { PlannedTurn, TurnPreview } from '../../shared/contract/history-turn.ts'
import { findField } from '../../shared/fields/find-field.ts'
import type { ExitCode } from './exit-code.ts'
import { labelField } from './label-field.ts'
import { markDiff } from './mark-diff.ts'
import { printJson, printLine } from './output.ts'

const words = {
  exact: 'byte for byte',
  merged: 'changed since, can be put together (--merge)',
  conflict: 'changed since, cannot be put together in every field (--merge --leave-conflicts)',
  refused: 'cannot be written'
}

const outcomes = { back: 'as before', kept: 'stays', merged: 'put together', conflict: 'conflict, stays' }

/** Prints what an undo or redo would do with each photo; gives the exit code. */
export function printTurn(preview: TurnPreview, json: boolean): ExitCode {
  if (json) printJson(preview)
  else {
    const { change, direction, photos } = preview
    printLine(`${direction === 'undo' ? 'Undo' : 'Redo'} of change ${change}: nothing is written yet.`)
    for (const photo of photos) printPhoto(photo)
    if (photos.length === 0) printLine('Every photo is so already.')
  }
  return 0
}

function printPhoto({ path, how, fields, failure }: PlannedTurn): void {
  printLine(`  ${path}  ${failure?.message ?? words[how]}`)
  for (const { field, outcome, ours, result } of fields) {
    const diff =
      outcome === 'kept' || outcome === 'conflict' ? '' : `: ${markDiff(ours, result, findField(field).parts)}`
    printLine(`    ${labelField(field)}, ${outcomes[outcome]}${diff}`)
  }
}
