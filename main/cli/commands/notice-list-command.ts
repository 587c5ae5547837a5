import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { printNoticeLine } from '../print-notice.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice list`: every notice of the desk. */
export function addNoticeListCommand(notice: Command): void {
  const command = notice.command('list')
  addDeskOptions(command.description('list the notices of the desk'))
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) => {
        const notices = await client.notices.list({}, { signal: call.signal })
        if (call.json) printJson(notices)
        else if (notices.length === 0) printLine('The desk has no notices.')
        else for (const one of notices) printNoticeLine(one)
        return 0
      })
    )
  )
}
