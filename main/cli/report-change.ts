import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { DeskErrorCode } from '../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../shared/contract/edit.ts'
import { tellReopened } from '../../shared/notice/tell-reopened.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson, printLine } from './output.ts'

/** What became of a change, with the files the desk could not take up at all. */
export interface ReportedChange extends Omit<ChangeResult, 'failed'> {
  readonly failed: readonly { readonly path: string; readonly code: DeskErrorCode; readonly message: string }[]
}

/** Tells what became of a change; gives the exit code. `verb` as in "changed 3 photos". */
export function reportChange(result: ReportedChange, { json, verb }: { json: boolean; verb: string }): ExitCode {
  const { change, done, failed } = result
  if (json) printJson(result)
  else if (change !== null) {
    printLine(`Change ${change} ${verb} ${done.length === 1 ? '1 photo' : `${done.length} photos`}:`)
    for (const { path, revision, how, decisions } of done) {
      const told = how === undefined ? '' : how === 'exact' ? ', byte for byte' : ', its fields put together'
      printLine(`  ${path}  revision ${revision}${told}`)
      for (const decision of describeDecisions(decisions ?? {})) printLine(`    ${decision}`)
    }
    printLine(`To take it back: erratum undo ${change}`)
    if (result.reopened !== undefined) printLine(`! ${tellReopened(result.reopened)}`)
  }
  for (const failure of failed) printFailure(failure)
  return chooseExitCode(
    done.length,
    failed.map(({ code }) => code)
  )
}
