import type { ScanStep } from '../../shared/contract/desk.ts'
import type { CommandCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

/** Follows the reading of a folder to its end and tells what came of it; gives the exit code. */
export async function reportScan(
  steps: AsyncIterable<ScanStep>,
  { json, signal }: Pick<CommandCall, 'json' | 'signal'>
): Promise<ExitCode> {
  const progress = startProgress()
  let last: ScanStep | undefined
  try {
    for await (const step of steps) {
      last = step
      progress.show(`${step.done} of ${step.total} photos`)
    }
  } finally {
    progress.clear()
  }
  signal.throwIfAborted()
  if (last === undefined) throw new Error('The reading of a folder gave no step')
  const { done, added, changed, missing, failures } = last
  if (json) printJson(last)
  else printLine(`${done} photos read: ${added} new, ${changed} changed, ${missing} missing.`)
  for (const failure of failures) printFailure(failure)
  return chooseExitCode(
    Math.max(0, done - failures.length),
    failures.map(({ code }) => code)
  )
}
