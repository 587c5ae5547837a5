import type { Amendment, Proposal } from '../../shared/contract/notice.ts'
import { labelField } from './label-field.ts'
import { markDiff } from './mark-diff.ts'
import { printLine } from './output.ts'
import { printNoticeLine } from './print-notice.ts'

const states: Readonly<Record<Amendment['state'], string>> = {
  exact: 'exact',
  'needs-you': 'needs you',
  conflict: 'conflict'
}

/** Prints the edits a notice asks for, photo by photo, as word diffs, each with why it waits where it does. */
export function printProposal({ notice, amendments, alreadyCorrect, photosSearched, waitsFor }: Proposal): void {
  printNoticeLine(notice)
  if (waitsFor !== null) {
    printLine(waitsFor)
    return
  }
  for (const [path, edits] of Map.groupBy(amendments, (amendment) => amendment.path)) {
    printLine()
    printLine(`${path}  (${edits[0]?.matchText ?? ''})`)
    for (const { field, from, to, state, why } of edits) {
      printLine(`  ${states[state].padEnd(11)}${labelField(field)}: ${markDiff(from, to)}`)
      for (const reason of why) printLine(`             ${reason}`)
    }
  }
  const count = (state: Amendment['state']) => amendments.filter((one) => one.state === state).length
  printLine()
  printLine(
    `${count('exact')} exact · ${count('needs-you')} need you · ${count('conflict')} in conflict · ${alreadyCorrect.length} already right · ${photosSearched} photos searched`
  )
}
