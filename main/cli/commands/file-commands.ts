import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFilePlan, reportFiles } from '../report-files.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface TransferOptions {
  readonly to: string
  readonly number: boolean
  readonly dryRun: boolean
}

/** `erratum copy PATH… --to FOLDER`: copies photos with their sidecars, compared by hash. */
export function addCopyCommand(program: Command): void {
  addTransfer(program, 'copy', 'copy photos into a folder, with sidecars; every copy is compared by hash')
}

/** `erratum move PATH… --to FOLDER`: moves photos with their sidecars; identity and history stay. */
export function addMoveCommand(program: Command): void {
  addTransfer(program, 'move', 'move photos into a folder, with sidecars; they keep their history')
}

/** `erratum trash PATH…`: puts photos with their sidecars into the system's trash. */
export function addTrashCommand(program: Command): void {
  const command = program.command('trash').argument('<path...>')
  command.description('put photos into the trash of this system, with sidecars; their history stays')
  addDeskOptions(command)
  command.action((paths: readonly string[], _: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'made', async (client) => {
        const { photos, failed } = await openPaths(client, call, paths)
        const photoIds = photos.map(({ id }) => id)
        const { by, signal } = call
        return reportFiles(
          call,
          photoIds.length === 0 ? null : await client.files.trash({ photoIds, by }, { signal }),
          failed
        )
      })
    )
  )
}

/** `erratum undo-files WORK`: gives photos their earlier names and places back. */
export function addUndoFilesCommand(program: Command): void {
  const command = program.command('undo-files').argument('<work>')
  command.description('take back a renaming, a move or a trashing by its number; again, to redo it')
  addDeskOptions(command)
  command.action((given: string, _: unknown, self: Command) =>
    runCommand(self, (call) => {
      if (!/^[1-9]\d{0,8}$/.test(given))
        throw new DeskError('bad-input', `${given} is no number of file work. Nothing was done.`)
      const { by, signal } = call
      return withDesk(call, 'existing', async (client) =>
        reportFiles(call, await client.files.undo({ work: Number(given), by }, { signal }), [])
      )
    })
  )
}

function addTransfer(program: Command, act: 'copy' | 'move', description: string): void {
  const command = program.command(act).argument('<path...>').description(description)
  command
    .requiredOption('--to <dir>', 'the folder; made where it is not there')
    .option('--number', 'where a name is taken, add a number; else the photo stays', false)
    .option('--dry-run', 'only show what would go where, clashes too', false)
  addDeskOptions(command)
  command.action((paths: readonly string[], options: TransferOptions, self: Command) =>
    runCommand(self, (call) => transferPaths(call, { act, paths, options }))
  )
}

interface AskedTransfer {
  readonly act: 'copy' | 'move'
  readonly paths: readonly string[]
  readonly options: TransferOptions
}

async function transferPaths(call: CommandCall, { act, paths, options }: AskedTransfer): Promise<ExitCode> {
  const { by, signal } = call
  const to = resolvePath(options.to)
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const { photos, failed } = await openPaths(client, call, paths)
    const photoIds = photos.map(({ id }) => id)
    const nameTaken = options.number ? ('number' as const) : ('refuse' as const)
    const asked = { photoIds, act, to, nameTaken }
    if (options.dryRun) {
      const plan =
        photoIds.length === 0 ? { photos: [], unknown: [] } : await client.files.previewTransfer(asked, { signal })
      return printFilePlan(call, plan, failed)
    }
    return reportFiles(
      call,
      photoIds.length === 0 ? null : await client.files.transfer({ ...asked, by }, { signal }),
      failed
    )
  })
}
