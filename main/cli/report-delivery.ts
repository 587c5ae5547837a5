import type { DeliverWhat, DeliveryResult, DeliveryStep } from '../../shared/contract/deliveries.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { RecipientId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

/** What to deliver, where to and for whom; or a delivery to go on with. */
export type DeliveryToReport =
  | {
      readonly what: DeliverWhat
      readonly destinations: string[]
      readonly recipients: RecipientId[]
      readonly again: boolean
      readonly older: boolean
    }
  | { readonly job: string; readonly retryFailed: boolean }

/** Delivers files, with progress on a terminal, and tells what became of each; gives the exit code. */
export async function reportDelivery(
  client: DeskClient,
  call: CommandCall,
  asked: DeliveryToReport
): Promise<ExitCode> {
  const { result, job, total } = await run(client, call, asked)
  if (call.json) printJson(result)
  else
    for (const { name, destination, proof } of result.delivered)
      printLine(`${name} → ${destination}  ${checked(proof)}`)
  for (const { from, message } of result.notMade) printFailure({ path: from, message })
  for (const { path, message } of result.failed) printFailure({ path, message })
  if (result.cancelled) {
    printFailure({ message: describeStop(result.delivered.length, total, job) })
    return 1
  }
  // A delivery without failures has nothing more to say; it is in the record.
  if (result.failed.length === 0) await client.deliveries.dismiss({ job })
  else printFailure({ message: `Try those that failed again: erratum deliver --resume ${job} --retry` })
  return chooseExitCode(
    result.delivered.length,
    [...result.notMade, ...result.failed].map(({ code }) => code)
  )
}

/** Prints the deliveries that can go on, or had failures. */
export async function listDeliveryJobs(client: DeskClient, call: CommandCall): Promise<ExitCode> {
  const jobs = await client.deliveries.jobs({})
  if (call.json) printJson(jobs)
  else {
    for (const { id, at, destinations, making, done, failed, total, ended } of jobs)
      printLine(
        `${id}  ${at}  → ${destinations.join(', ')}  ${done} of ${total}${making ? ' made' : ''}, ${failed} failed${ended ? '' : ', open'}`
      )
  }
  return 0
}

interface Ran {
  readonly result: DeliveryResult
  readonly job: string
  readonly total: number
}

async function run(client: DeskClient, call: CommandCall, asked: DeliveryToReport): Promise<Ran> {
  const { by, signal } = call
  const progress = startProgress()
  let last: DeliveryStep | undefined
  try {
    const steps = await ('job' in asked
      ? client.deliveries.resume({ ...asked, by }, { signal })
      : client.deliveries.run({ ...asked, by }, { signal }))
    for await (const step of steps) {
      last = step
      progress.show(`${step.done} of ${step.total}  ${step.waiting ?? step.current ?? ''}`)
      if (step.result !== null) return { result: step.result, job: step.job, total: step.total }
    }
  } catch (error) {
    // Through another program's engine the result of what was stopped does not come back; how far it got is known.
    throw signal.aborted && last !== undefined
      ? new DeskError('cancelled', describeStop(last.done, last.total, last.job))
      : error
  } finally {
    progress.clear()
  }
  throw new Error('The delivery ended without a result')
}

function describeStop(done: number, total: number, job: string): string {
  return `Stopped: ${done} of ${total} files are delivered and stay; nothing stands half sent under its name. Go on with: erratum deliver --resume ${job}`
}

function checked(proof: 'size' | 'hash' | 'command' | null): string {
  if (proof === 'hash') return 'SHA-256 compared there'
  return proof === 'size' ? 'checked by its size' : 'handed over'
}
