import type { Command } from 'commander'
import type { DeliverWhat } from '../../../shared/contract/deliveries.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { findRecipient } from '../find-recipient.ts'
import { listNoticePhotos } from '../list-notice-photos.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { listDeliveryJobs, reportDelivery } from '../report-delivery.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface DeliverOptions {
  readonly to: readonly string[]
  readonly recipient: readonly string[]
  readonly exportJob?: string
  readonly notice?: string
  readonly preset?: string
  readonly again: boolean
  readonly older: boolean
  readonly resume?: string
  readonly retry: boolean
  readonly jobs?: true
  readonly dismiss?: string
}

/** `erratum deliver`: sends exported files to destinations and recipients, and goes on with what was stopped. */
export function addDeliverCommand(program: Command): void {
  const command = program.command('deliver').argument('[path...]').description('send exported files to destinations')
  command
    .option('--to <destination>', 'where to; repeat it for more (see destinations)', collectOption, [])
    .option('--recipient <name>', 'for whom, by their destinations; repeat it for more', collectOption, [])
    .option('--export-job <job>', 'the files of this export (see export --jobs)')
    .option('--notice <id>', 'the newest exports of the photos of this notice')
    .option('--preset <name>', 'only what was exported by this preset')
    .option('--again', 'send what went there before, and replace files of the same name', false)
    .option('--older', 'send files of an earlier revision than the photo’s present one, too', false)
    .option('--resume <job>', 'go on with a delivery that was stopped; no file is delivered twice')
    .option('--retry', 'with --resume: try the files that failed again', false)
    .option('--jobs', 'list the deliveries that are not finished, or had failures')
    .option('--dismiss <job>', 'forget a delivery; what was delivered stays in the record')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: DeliverOptions, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', (client) => choose(client, call, { paths, options }))
    )
  )
}

interface Asked {
  readonly paths: readonly string[]
  readonly options: DeliverOptions
}

async function choose(client: DeskClient, call: CommandCall, asked: Asked): Promise<ExitCode> {
  const { jobs, resume, dismiss, retry, to, recipient, again, older } = asked.options
  const others = [jobs, resume, dismiss].filter((one) => one !== undefined).length
  if (others > 0 && (others > 1 || asked.paths.length > 0 || to.length > 0))
    throw new DeskError('bad-input', '--jobs, --resume JOB and --dismiss JOB stand alone. Nothing was delivered.')
  if (jobs) return listDeliveryJobs(client, call)
  if (resume !== undefined) return reportDelivery(client, call, { job: resume, retryFailed: retry })
  if (dismiss !== undefined) {
    await client.deliveries.dismiss({ job: dismiss })
    return 0
  }
  const recipients = await Promise.all(recipient.map(async (name) => (await findRecipient(client, name)).id))
  const what = await chooseWhat(client, asked)
  return reportDelivery(client, call, { what, destinations: [...to], recipients, again, older })
}

async function chooseWhat(client: DeskClient, { paths, options }: Asked): Promise<DeliverWhat> {
  const { exportJob, notice } = options
  const preset = options.preset === undefined ? {} : { preset: options.preset }
  if ([exportJob, notice, paths[0]].filter((one) => one !== undefined).length !== 1)
    throw new DeskError(
      'bad-input',
      'Give files, --notice ID or --export-job JOB, one of these. Nothing was delivered.'
    )
  if (exportJob !== undefined) return { exportJob }
  if (notice === undefined) return { paths: paths.map(resolvePath), ...preset }
  return { photoIds: await listNoticePhotos(client, parseNoticeNumber(notice), 'delivered'), ...preset }
}
