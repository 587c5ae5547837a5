import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { NoticeFileResult } from '../../../shared/contract/notice-intake.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson } from '../output.ts'
import { printNoticeLine } from '../print-notice.ts'
import type { ReadNoticeFile } from '../read-notice-file.ts'
import { readNoticeFile } from '../read-notice-file.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice add FILE|-`: takes a notice in. */
export function addNoticeAddCommand(notice: Command): void {
  const command = notice
    .command('add')
    .argument('<file>', 'a text, mail, HTML, NewsML or ninjs file, or - for standard input')
  command.description('take the notices of a file in').option('--photo <path>', 'the photo it is about')
  addDeskOptions(command)
  command.action((file: string, { photo }: { readonly photo?: string }, self: Command) =>
    runCommand(self, (call) => add(call, file, photo))
  )
}

async function add(call: CommandCall, file: string, photo: string | undefined): Promise<ExitCode> {
  const read = await readNoticeFile(file)
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const photoId = photo === undefined ? undefined : await openOne(client, call, photo)
    const about = { photoId, by: call.by }
    const taken = await takeIn(client, call, { read, about, isTyped: file === '-' })
    // The first notice stands where that of a plain text does; a mail with several attachments may bring more.
    if (call.json) printJson({ ...taken.notices[0], ...taken })
    else for (const notice of taken.notices) printNoticeLine(notice)
    for (const { what, why } of call.json ? [] : taken.leftOut) printFailure({ message: `${what} ${why}.` })
    return 0
  })
}

interface Given {
  readonly read: ReadNoticeFile
  readonly about: { readonly photoId: PhotoId | undefined; readonly by: string | undefined }
  readonly isTyped: boolean
}

// What is piped in as plain text is no file: there are no bytes but the text itself.
async function takeIn(client: DeskClient, { signal }: CommandCall, given: Given): Promise<NoticeFileResult> {
  const { fileName, bytes } = given.read.file
  const isSure = given.read.items.every(({ guessedCharset }) => guessedCharset === null)
  if (given.isTyped && isSure && given.read.plainText !== null)
    return {
      notices: [await client.notices.add({ text: given.read.plainText, ...given.about }, { signal })],
      leftOut: []
    }
  return client.notices.addFile({ fileName, bytes: Buffer.from(bytes).toString('base64'), ...given.about }, { signal })
}

async function openOne(client: DeskClient, call: CommandCall, path: string): Promise<PhotoId | undefined> {
  const { photos, failed } = await openPaths(client, call, [path])
  const [failure] = failed
  if (failure !== undefined) throw new DeskError(failure.code, failure.message, { path: failure.path })
  return photos[0]?.id
}
