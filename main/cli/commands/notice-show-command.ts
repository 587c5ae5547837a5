import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { printNotice } from '../print-notice.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice show ID`: one notice, its text word for word and what was understood. */
export function addNoticeShowCommand(notice: Command): void {
  const command = notice.command('show').argument('<id>')
  addDeskOptions(command.description('show a notice, its text word for word and what was understood'))
  command.action((given: string, _options: unknown, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const found = await client.notices.get({ notice: number }, { signal: call.signal })
        if (call.json) printJson(found)
        else printNotice(found)
        return 0
      })
    })
  )
}
