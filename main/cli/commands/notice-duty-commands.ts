import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { dutySchema } from '../../../shared/contract/notice-parsed.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { printDuties } from '../print-duties.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice duties ID`: what a notice obliges the desk to do. */
export function addNoticeDutiesCommand(notice: Command): void {
  const command = notice.command('duties').argument('<id>').description('show what a notice obliges the desk to do')
  addDeskOptions(command)
  command.action((given: string, _options: unknown, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      return tellNotice(call, (client) => client.notices.get({ notice: number }, { signal: call.signal }))
    })
  )
}

/** `erratum notice tick ID DUTY`: a duty was done, or with `--open` was not after all. */
export function addNoticeTickCommand(notice: Command): void {
  const command = notice.command('tick').argument('<id>').argument('<duty>').description('tick a duty of a notice')
  command
    .option('--note <text>', 'how it was done, for the record', '')
    .option('--open', 'it was not done after all', false)
  addDeskOptions(command)
  command.action((given: string, duty: string, options: { note: string; open: boolean }, self: Command) =>
    runCommand(self, (call) => {
      const tick = { notice: parseNoticeNumber(given), duty: parseDuty(duty), done: !options.open, note: options.note }
      return tellNotice(call, (client) => client.notices.tick({ ...tick, by: call.by }, { signal: call.signal }))
    })
  )
}

/** Runs a call that gives a notice, and prints it with its duties. */
export function tellNotice(call: CommandCall, ask: (client: DeskClient) => Promise<Notice>): Promise<ExitCode> {
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const notice = await ask(client)
    if (call.json) printJson(notice)
    else printDuties(notice)
    return 0
  })
}

function parseDuty(text: string) {
  const parsed = dutySchema.safeParse(text)
  if (parsed.success) return parsed.data
  const known = dutySchema.options.join(', ')
  throw new DeskError('bad-input', `${JSON.stringify(text)} is no duty. Nothing was recorded. Duties are: ${known}.`)
}
