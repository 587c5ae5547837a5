import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { listNoticePhotos } from '../list-notice-photos.ts'
import { openPaths } from '../open-paths.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { listExportJobs, reportExport } from '../report-export.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface ExportOptions {
  readonly preset?: string
  readonly to?: string
  readonly notice?: string
  readonly resume?: string
  readonly retry?: true
  readonly jobs?: true
  readonly dismiss?: string
}

/** `erratum export`: makes files for others from photos, or from the photos of a notice, and goes on with what was stopped. */
export function addExportCommand(program: Command): void {
  const command = program.command('export').argument('[path...]').description('make files for others')
  command
    .option('--preset <name>', 'how: web, print, original, or one of the desk’s own (see presets)')
    .option('--to <dir>', 'the folder; made where it is not there')
    .option('--notice <id>', 'the photos that carry this notice or were changed on it')
    .option('--resume <job>', 'go on with an export that was stopped; no file is done twice')
    .option('--retry', 'with --resume: try the photos that failed again')
    .option('--jobs', 'list the exports that are not finished, or had failures')
    .option('--dismiss <job>', 'forget an export; the files it made stay')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: ExportOptions, self: Command) =>
    runCommand(self, (call) => chooseWork(call, paths, options))
  )
}

async function chooseWork(call: CommandCall, paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { jobs, resume, dismiss } = options
  const others = [jobs, resume, dismiss].filter((one) => one !== undefined).length
  if (others === 0) return exportFiles(call, paths, options)
  if (others > 1 || paths.length > 0 || options.preset !== undefined || options.to !== undefined)
    throw new DeskError('bad-input', '--jobs, --resume JOB and --dismiss JOB stand alone. Nothing was exported.')
  return withDesk(call, 'existing', async (client) => {
    if (jobs) return listExportJobs(client, call)
    if (resume !== undefined) return reportExport(client, call, { job: resume, retryFailed: options.retry === true })
    await client.exports.dismiss({ job: dismiss ?? '' })
    return 0
  })
}

async function exportFiles(call: CommandCall, paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { preset } = options
  if (preset === undefined || options.to === undefined)
    throw new DeskError('bad-input', 'Give --preset NAME and --to DIR. Nothing was exported.')
  const to = resolvePath(options.to)
  const notice = options.notice === undefined ? undefined : parseNoticeNumber(options.notice)
  if ((notice === undefined) === (paths.length === 0))
    throw new DeskError('bad-input', 'Give photos or --notice ID, one of both. Nothing was exported.')
  return withDesk(call, notice === undefined ? 'made' : 'existing', async (client) => {
    if (notice !== undefined) {
      const photoIds = await listNoticePhotos(client, notice, 'exported')
      return reportExport(client, call, { photoIds, preset, to, unopened: [] })
    }
    const { photos, failed } = await openPaths(client, call, paths)
    const unopened = failed.map(({ path, code, message }) => ({ from: path, code, message }))
    return reportExport(client, call, { photoIds: photos.map(({ id }) => id), preset, to, unopened })
  })
}
