import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFilePlan, reportFiles } from '../report-files.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface RenameOptions {
  readonly template: string
  readonly start: string
  readonly number: boolean
  readonly dryRun: boolean
}

/** `erratum rename PATH… --template T`: gives photos new names by a template, with their sidecars. */
export function addRenameCommand(program: Command): void {
  const command = program.command('rename').argument('<path...>').description('give photos new names, with sidecars')
  command
    .requiredOption('--template <text>', 'the name without its ending: {datesort}_{city}_{seq:000}; see codes')
    .option('--start <n>', 'what {seq} counts from', '1')
    .option('--number', 'where a name is taken, add a number; else the photo stays', false)
    .option('--dry-run', 'only show old and new names, clashes too', false)
  addDeskOptions(command)
  command.action((paths: readonly string[], options: RenameOptions, self: Command) =>
    runCommand(self, (call) => renamePaths(call, paths, options))
  )
}

async function renamePaths(call: CommandCall, paths: readonly string[], options: RenameOptions): Promise<ExitCode> {
  const { by, signal } = call
  const { template, start, dryRun } = options
  if (!/^\d{1,7}$/.test(start))
    throw new DeskError('bad-input', `--start needs a whole number up to 9999999, not ${start}. Nothing was renamed.`)
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const { photos, failed } = await openPaths(client, call, paths)
    const photoIds = photos.map(({ id }) => id)
    const nameTaken = options.number ? ('number' as const) : ('refuse' as const)
    const asked = { photoIds, template, start: Number(start), nameTaken }
    if (dryRun) {
      const plan =
        photoIds.length === 0 ? { photos: [], unknown: [] } : await client.files.previewRename(asked, { signal })
      return printFilePlan(call, plan, failed)
    }
    return reportFiles(
      call,
      photoIds.length === 0 ? null : await client.files.rename({ ...asked, by }, { signal }),
      failed
    )
  })
}
