import type { Command } from 'commander'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { DeletionPlan } from '../../../shared/contract/locks.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { parseCount, parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface DeleteOptions {
  readonly confirm?: string
  readonly exports: boolean
}

/** `erratum notice delete ID`: tells what deleting the killed photos of a notice would take away; with `--confirm N` deletes them for good. */
export function addNoticeDeleteCommand(notice: Command): void {
  const command = notice
    .command('delete')
    .argument('<id>')
    .description('delete the photos a kill names, with their bytes in the vault; lists them without --confirm')
  command
    .option('--confirm <n>', 'how many photos are to be deleted for good')
    .option('--exports', 'also their exports that still lie where they were put', false)
  addDeskOptions(command)
  command.action((given: string, options: DeleteOptions, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      const confirm = options.confirm === undefined ? undefined : parseCount(options.confirm, '--confirm')
      return withDesk(call, 'existing', (client) =>
        confirm === undefined
          ? tellPlan(client, call, number)
          : deleteForGood(client, call, { notice: number, confirm, exports: options.exports })
      )
    })
  )
}

async function tellPlan(client: DeskClient, { json, signal }: CommandCall, notice: NoticeNumber): Promise<ExitCode> {
  const plan = await client.locks.planDeletion({ notice }, { signal })
  if (json) printJson(plan)
  else printPlan(plan)
  return 0
}

function printPlan({ notice, photos, exports }: DeletionPlan): void {
  const count = photos.length === 1 ? '1 photo' : `${photos.length} photos`
  printLine(`Notice ${notice} would delete ${count} for good:`)
  const states = { present: '', changed: '  changed since, will be left alone', gone: '  not there' }
  for (const { files } of photos) for (const { path, state } of files) printLine(`  ${path}${states[state]}`)
  if (exports.length > 0) printLine('Their exports, deleted only with --exports:')
  for (const { path } of exports) printLine(`  ${path}`)
  if (photos.length > 0)
    printLine(`Nothing was deleted. To delete: erratum notice delete ${notice} --confirm ${photos.length}`)
}

async function deleteForGood(
  client: DeskClient,
  { json, by, signal }: CommandCall,
  asked: { readonly notice: NoticeNumber; readonly confirm: number; readonly exports: boolean }
): Promise<ExitCode> {
  const { done, failed } = await client.locks.delete({ ...asked, by }, { signal })
  if (json) printJson({ done, failed })
  else
    for (const { files, vault, keptForOthers } of done) {
      for (const path of files) printLine(`Deleted ${path}`)
      const kept = keptForOthers === 0 ? '' : `, ${keptForOthers} kept for other photos`
      printLine(`  ${vault} objects of the vault${kept}`)
    }
  for (const failure of failed) printFailure(failure)
  return chooseExitCode(
    done.length,
    failed.map(({ code }) => code)
  )
}
