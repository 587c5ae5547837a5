import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import { chooseExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum notice not-meant ID PATH…`: photos that only say the same words; what they say is no residue of the notice then. */
export function addNoticeNotMeantCommand(notice: Command): void {
  const command = notice.command('not-meant').argument('<id>').argument('<path...>')
  command
    .description('note that a notice does not mean photos that only say the same words')
    .option('--take-back', 'it means them after all', false)
  addDeskOptions(command)
  command.action((id: string, paths: readonly string[], options: { readonly takeBack: boolean }, self: Command) =>
    runCommand(self, (call) => {
      const number = parseNoticeNumber(id)
      return withDesk(call, 'existing', async (client) => {
        const { photos, failed } = await openPaths(client, call, paths)
        const asked = {
          notice: number,
          photoIds: photos.map((photo) => photo.id),
          meant: options.takeBack,
          by: call.by
        }
        if (photos.length > 0) await client.notices.setMeant(asked, { signal: call.signal })
        const done = photos.map(({ path }) => ({ path, meant: options.takeBack }))
        if (call.json) printJson({ notice: number, done, failed })
        else for (const { path } of done) printLine(`${options.takeBack ? 'Meant' : 'Not meant'}: ${path}`)
        for (const failure of failed) printFailure(failure)
        return chooseExitCode(
          done.length,
          failed.map(({ code }) => code)
        )
      })
    })
  )
}
