import type { Command } from 'commander'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { printHistory } from '../print-history.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum history PATH`: every revision of a photo, oldest first. */
export function addHistoryCommand(program: Command): void {
  const command = program.command('history').argument('<path>')
  addDeskOptions(command.description('show every revision of a photo: who, when, why, what'))
  command.action((given: string, _options: unknown, self: Command) =>
    runCommand(self, (call) => {
      const path = resolvePath(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const { id } = await client.photos.locate({ path })
        const revisions = await client.history.photo({ photoId: id })
        if (call.json) printJson(revisions)
        else printHistory(path, revisions)
        return 0
      })
    })
  )
}
