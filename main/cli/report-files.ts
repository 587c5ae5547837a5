import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { FilePlan, FileResult, FileStep } from '../../shared/contract/file-work.ts'
import type { CommandCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import type { OpenedPaths } from './open-paths.ts'
import { printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

const nothing: Omit<FileResult, 'act'> = { work: null, done: [], failed: [], cancelled: false }

/** Follows file work (null: there is none), with progress on a terminal, and tells what became of each photo; `unopened` are files that are none of the desk's photos. */
export async function reportFiles(
  call: CommandCall,
  steps: AsyncIterable<FileStep> | null,
  unopened: OpenedPaths['failed']
): Promise<ExitCode> {
  const { done, failed, work, cancelled } = steps === null ? nothing : await follow(call, steps)
  const all = [...unopened, ...failed]
  if (call.json) printJson({ work, done, failed: all, cancelled })
  else {
    for (const { from, to } of done) printLine(`${from} → ${to}`)
    if (work !== null) printLine(`File work ${work}. Take it back with: erratum undo-files ${work}`)
  }
  for (const { path, message } of all) printFailure({ path, message })
  return chooseExitCode(
    done.length,
    all.map(({ code }) => code)
  )
}

/** Prints what file work would do with each photo. Gives 1 where one would stay. */
export function printFilePlan({ json }: CommandCall, plan: FilePlan, unopened: OpenedPaths['failed']): ExitCode {
  if (json) printJson(plan)
  else
    for (const { path, to, sidecars, refusal } of plan.photos) {
      printLine(refusal === null ? `${path} → ${to}` : `${path}  (stays: ${refusal.message})`)
      for (const sidecar of sidecars) printLine(`    ${basename(sidecar.from)} → ${basename(sidecar.to)}`)
    }
  for (const failure of unopened) printFailure(failure)
  return unopened.length > 0 || plan.photos.some(({ refusal }) => refusal !== null) ? 1 : 0
}

async function follow({ signal }: CommandCall, steps: AsyncIterable<FileStep>): Promise<FileResult> {
  const progress = startProgress()
  let last: FileStep | undefined
  try {
    for await (const step of steps) {
      last = step
      progress.show(`${step.done} of ${step.total}  ${basename(step.current ?? '')}`)
      if (step.result !== null) return step.result
    }
  } catch (error) {
    // Through another program's engine the result of stopped work does not come back; how far it got is known.
    const words = `Stopped: ${last?.done ?? 0} of ${last?.total ?? 0} photos are done and stay so; the others are as they were.`
    throw signal.aborted ? new DeskError('cancelled', words) : error
  } finally {
    progress.clear()
  }
  throw new Error('The work ended without a result')
}
