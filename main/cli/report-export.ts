import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExportResult, ExportStep } from '../../shared/contract/export.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

/** Photos to export, and the files that are none of the desk's photos; or a job to go on with. */
export type ExportToReport =
  | {
      readonly photoIds: PhotoId[]
      readonly preset: string
      readonly to: string
      readonly unopened: ExportResult['failed']
    }
  | { readonly job: string; readonly retryFailed: boolean }

const nothing: ExportResult = { done: [], failed: [], cancelled: false, manifests: [] }

/** Exports photos, with progress on a terminal, and tells what became of each; gives the exit code. */
export async function reportExport(client: DeskClient, call: CommandCall, asked: ExportToReport): Promise<ExitCode> {
  const made = 'photoIds' in asked && asked.photoIds.length === 0 ? null : await run(client, call, asked)
  const { result: own = nothing, total = 0, job } = made ?? {}
  const result: ExportResult = { ...own, failed: [...('unopened' in asked ? asked.unopened : []), ...own.failed] }
  if (call.json) printJson(result)
  else printResult(result)
  for (const { from, message } of result.failed) printFailure({ path: from, message })
  const codes = result.failed.map(({ code }) => code)
  if (result.cancelled) {
    printFailure({ message: describeStop(result.done.length, total, job) })
    return 1
  }
  // A job without failures has nothing more to say; its files are in the record.
  if (job !== undefined && own.failed.length === 0) await client.exports.dismiss({ job })
  else if (job !== undefined)
    printFailure({ message: `Try those that failed again: erratum export --resume ${job} --retry` })
  return chooseExitCode(result.done.length, codes)
}

/** Prints the exports that can go on, or had failures. */
export async function listExportJobs(client: DeskClient, call: CommandCall): Promise<ExitCode> {
  const jobs = await client.exports.jobs({})
  if (call.json) printJson(jobs)
  else {
    for (const { id, at, preset, to, done, failed, total, ended } of jobs)
      printLine(`${id}  ${at}  ${preset} → ${to}  ${done} of ${total}, ${failed} failed${ended ? '' : ', open'}`)
  }
  return 0
}

function printResult({ done, manifests }: ExportResult): void {
  for (const { from, to, width, height, leftOut } of done) {
    printLine(`${from} → ${to}  ${width} × ${height}`)
    if (leftOut.length > 0) printLine(`    not in it: ${leftOut.join(', ')}`)
  }
  for (const path of manifests) printLine(`List: ${path}`)
}

async function run(client: DeskClient, call: CommandCall, asked: ExportToReport) {
  const { by, signal } = call
  const progress = startProgress()
  let last: ExportStep | undefined
  try {
    const steps = await ('job' in asked
      ? client.exports.resume({ ...asked, by }, { signal })
      : client.exports.run({ photoIds: asked.photoIds, preset: asked.preset, to: asked.to, by }, { signal }))
    for await (const step of steps) {
      last = step
      const left = step.secondsLeft === null ? '' : `  about ${step.secondsLeft} s left`
      progress.show(`${step.done} of ${step.total}${left}  ${basename(step.current ?? '')}`)
      if (step.result !== null) return { result: step.result, total: step.total, job: step.job }
    }
  } catch (error) {
    // Through another program's engine the result of a stopped export does not come back; how far it got is known.
    throw signal.aborted
      ? new DeskError('cancelled', describeStop(last?.done ?? 0, last?.total ?? 0, last?.job))
      : error
  } finally {
    progress.clear()
  }
  throw new Error('The export ended without a result')
}

function describeStop(finished: number, total: number, job: string | undefined): string {
  const goOn = job === undefined ? '' : ` Go on with: erratum export --resume ${job}`
  return `Stopped: ${finished} of ${total} files are finished and stay; those under way left nothing.${goOn}`
}
