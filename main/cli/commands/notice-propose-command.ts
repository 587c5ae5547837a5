import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { printProposal } from '../print-proposal.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice propose ID`: the edits a notice asks for. Writes no photo; the record says that somebody looked. */
export function addNoticeProposeCommand(notice: Command): void {
  const command = notice.command('propose').argument('<id>').description('show the edits a notice asks for')
  command.option('--keep-boilerplate', "leave the notice's own words in the captions that carry it", false)
  addDeskOptions(command)
  command.action((given: string, { keepBoilerplate }: { readonly keepBoilerplate: boolean }, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const asked = { notice: number, ...(keepBoilerplate ? { cutBoilerplate: false } : {}) }
        const proposal = await client.notices.propose(asked, { signal: call.signal })
        await client.notices.open({ notice: number, by: call.by }, { signal: call.signal })
        if (call.json) printJson(proposal)
        else printProposal(proposal)
        return 0
      })
    })
  )
}
