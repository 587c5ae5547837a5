import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExportResult } from '../../shared/contract/export.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

/** Photos to export, and the files that are none of the desk's photos. */
export interface ExportToReport {
  readonly photoIds: PhotoId[]
  readonly preset: string
  readonly to: string
  readonly unopened: ExportResult['failed']
}

/** Exports photos, with progress on a terminal, and tells what became of each; gives the exit code. */
export async function reportExport(client: DeskClient, call: CommandCall, asked: ExportToReport): Promise<ExitCode> {
  const { photoIds, unopened } = asked
  const made = photoIds.length === 0 ? { done: [], failed: [], cancelled: false } : await run(client, call, asked)
  const result: ExportResult = { ...made, failed: [...unopened, ...made.failed] }
  if (call.json) printJson(result)
  else for (const { from, to, width, height } of result.done) printLine(`${from} → ${to}  ${width} × ${height}`)
  for (const { from, message } of result.failed) printFailure({ path: from, message })
  const codes = result.failed.map(({ code }) => code)
  if (!result.cancelled) return chooseExitCode(result.done.length, codes)
  printFailure({ message: describeStop(result.done.length, photoIds.length, asked.to) })
  return 1
}

async function run(client: DeskClient, call: CommandCall, asked: ExportToReport): Promise<ExportResult> {
  const { photoIds, preset, to } = asked
  const { by, signal } = call
  const progress = startProgress()
  let finished = 0
  try {
    for await (const step of await client.exports.run({ photoIds, preset, to, by }, { signal })) {
      finished = step.done
      progress.show(`${step.done} of ${step.total}  ${basename(step.current ?? '')}`)
      if (step.result !== null) return step.result
    }
  } catch (error) {
    // Through another program's engine the result of a stopped export does not come back; how far it got is known.
    throw signal.aborted ? new DeskError('cancelled', describeStop(finished, photoIds.length, to)) : error
  } finally {
    progress.clear()
  }
  throw new Error('The export ended without a result')
}

function describeStop(finished: number, total: number, to: string): string {
  return `Stopped: ${finished} of ${total} files are finished and stay in ${to}; those under way left nothing.`
}
