import { basename } from 'node:path'
import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printJson } from '../output.ts'
import { printNoticeLine } from '../print-notice.ts'
import { readText } from '../read-text.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice add FILE|-`: takes a notice in. */
export function addNoticeAddCommand(notice: Command): void {
  const command = notice.command('add').argument('<file>', 'a text file, or - for standard input')
  command.description('take a notice in').option('--photo <path>', 'the photo it is about')
  addDeskOptions(command)
  command.action((file: string, { photo }: { readonly photo?: string }, self: Command) =>
    runCommand(self, (call) => add(call, file, photo))
  )
}

async function add(call: CommandCall, file: string, photo: string | undefined): Promise<ExitCode> {
  const text = await readText(file)
  if (text === '') throw new DeskError('bad-input', 'The text is empty. Nothing was recorded.')
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const photoId = photo === undefined ? undefined : await openOne(client, call, photo)
    const origin = file === '-' ? { from: 'text' as const } : { from: 'file' as const, fileName: basename(file) }
    const notice = await client.notices.add({ text, ...origin, photoId, by: call.by }, { signal: call.signal })
    if (call.json) printJson(notice)
    else printNoticeLine(notice)
    return 0
  })
}

async function openOne(client: DeskClient, call: CommandCall, path: string): Promise<PhotoId | undefined> {
  const { photos, failed } = await openPaths(client, call, [path])
  const [failure] = failed
  if (failure !== undefined) throw new DeskError(failure.code, failure.message, { path: failure.path })
  return photos[0]?.id
}
