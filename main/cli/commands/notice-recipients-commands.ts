import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticeRecipient } from '../../../shared/contract/notice-recipients.ts'
import { howWords } from '../../../shared/notice/how-words.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { findRecipient } from '../find-recipient.ts'
import { printJson, printLine } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

type Asked = Parameters<DeskClient['notices']['addRecipients']>[0]
type Ask = (client: DeskClient, asked: Asked) => Promise<readonly NoticeRecipient[]>

/** `erratum notice recipients ID`: who has to be told of a notice and who was; with `--add` or `--off` who is, and who need not be. */
export function addNoticeRecipientsCommand(notice: Command): void {
  const command = notice.command('recipients').argument('<id>').description('show who has to be told, and who was')
  command
    .option('--add <name>', 'this recipient has to be told, too; repeat it for more', collectOption, [])
    .option('--off <name>', 'this recipient need not be told; repeat it for more', collectOption, [])
  addDeskOptions(command)
  command.action((id: string, options: { add: readonly string[]; off: readonly string[] }, self: Command) =>
    runCommand(self, (call) => {
      const { add, off } = options
      if (add.length > 0 && off.length > 0)
        throw new DeskError('bad-input', 'Give --add or --off, one of both. Nothing was recorded.')
      const ask: Ask =
        add.length > 0
          ? (client, asked) => client.notices.addRecipients(asked)
          : (client, asked) => client.notices.takeOffRecipients(asked)
      return tellList(call, id, [...add, ...off], ask)
    })
  )
}

/** `erratum notice tell ID --to NAME`: recipients were told, or with `--take-back` were not after all. */
export function addNoticeTellCommand(notice: Command): void {
  const command = notice.command('tell').argument('<id>').description('note that recipients were told of a notice')
  command
    .requiredOption('--to <name>', 'who was told; repeat it for more', collectOption, [])
    .option('--note <text>', 'how, for the record', '')
    .option('--take-back', 'they were not told after all', false)
  addDeskOptions(command)
  command.action((id: string, options: { to: readonly string[]; note: string; takeBack: boolean }, self: Command) =>
    runCommand(self, (call) => {
      const { to, note, takeBack } = options
      const ask: Ask = takeBack
        ? (client, asked) => client.notices.takeBackTold(asked)
        : (client, asked) => client.notices.tell({ ...asked, note })
      return tellList(call, id, to, ask)
    })
  )
}

function tellList(call: CommandCall, id: string, names: readonly string[], ask: Ask): Promise<ExitCode> {
  const notice = parseNoticeNumber(id)
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const before = await client.notices.recipients({ notice }, { signal: call.signal })
    const listed = before.map(({ recipient }) => recipient)
    const recipients: Asked['recipients'] = []
    for (const name of names) recipients.push((await findRecipient(client, name, listed)).id)
    const after = recipients.length === 0 ? before : await ask(client, { notice, recipients, by: call.by })
    if (call.json) printJson(after)
    else printList(after)
    return 0
  })
}

function printList(list: readonly NoticeRecipient[]): void {
  const informed = list.filter(({ told, overtaken }) => told !== null && overtaken === null)
  printLine(`Recipients informed ${informed.length}/${list.length}`)
  for (const { recipient, why, told, overtaken } of list) {
    const how = told === null ? '' : [howWords[told.how], told.note].filter(Boolean).join('. ')
    const words = told === null ? 'not told' : `told ${told.at} by ${told.by}${how === '' ? '' : `. ${how}`}`
    const again = overtaken === null ? '' : ` · to be told again: ${overtaken.why}`
    printLine(
      `  [${told !== null && overtaken === null ? 'x' : ' '}] ${recipient.name}: ${words}${again} (${why.words})`
    )
  }
}
