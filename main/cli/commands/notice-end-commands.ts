import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { tellNotice } from './notice-duty-commands.ts'

/** `erratum notice close ID`: it is done, or with a reason left as it is. */
export function addNoticeCloseCommand(notice: Command): void {
  const command = notice.command('close').argument('<id>')
  command.description('close a notice; with a reason also where something is still open')
  command.option('--reason <text>', 'why it is closed with something still open')
  addDeskOptions(command)
  command.action((given: string, { reason }: { readonly reason?: string }, self: Command) =>
    runCommand(self, (call) => {
      const asked = { notice: parseNoticeNumber(given), reason, by: call.by }
      return tellNotice(call, (client) => client.notices.close(asked, { signal: call.signal }))
    })
  )
}

const ends = {
  reject: 'end a notice that is none of the desk’s',
  withdraw: 'end a notice that its agency took back',
  reopen: 'open a notice again that was closed, rejected, withdrawn or superseded'
} as const

/** `erratum notice reject|withdraw|reopen ID --reason TEXT`. */
export function addNoticeEndCommands(notice: Command): void {
  for (const name of ['reject', 'withdraw', 'reopen'] as const) {
    const command = notice.command(name).argument('<id>').description(ends[name])
    command.requiredOption('--reason <text>', 'why, for the record')
    addDeskOptions(command)
    command.action((given: string, { reason }: { readonly reason: string }, self: Command) =>
      runCommand(self, (call) => {
        const asked = { notice: parseNoticeNumber(given), reason, by: call.by }
        return tellNotice(call, (client) => client.notices[name](asked, { signal: call.signal }))
      })
    )
  }
}
