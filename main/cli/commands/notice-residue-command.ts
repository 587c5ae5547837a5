import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { printResidue, searchResidue } from '../report-residue.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice residue ID`: searches every place again for the wrong values; 3 where something is left. */
export function addNoticeResidueCommand(notice: Command): void {
  const command = notice.command('residue').argument('<id>')
  addDeskOptions(command.description('search every place for what is left of the wrong values, and certify it'))
  command.action((given: string, _options: unknown, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const residue = await searchResidue(client, call, number)
        if (call.json) printJson(residue)
        else printResidue(residue)
        return residue.places.length === 0 ? 0 : 3
      })
    })
  )
}
