import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import type { GivenManner } from '../parse-manner.ts'
import { parseManner } from '../parse-manner.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

interface ReplyOptions extends GivenManner {
  readonly forward: boolean
  readonly to?: string
  readonly eml?: string
}

/** `erratum notice reply ID`: the text for the agency, or for clients, printed or as a mail file. */
export function addNoticeReplyCommand(notice: Command): void {
  const command = notice.command('reply').argument('<id>').description('write to the agency, or to clients')
  addMannerOptions(command)
    .option('--forward', 'to clients, with what they have to do; else the reply to the agency', false)
    .option('--to <name>', 'whom it is for: a name, or "Name <address>"')
    .option('--eml <file>', 'write it as a mail file that a mail program opens as a draft; a file is never overwritten')
  addDeskOptions(command)
  command.action((given: string, options: ReplyOptions, self: Command) =>
    runCommand(self, (call) => {
      const { forward, to, eml } = options
      const asked = { notice: parseNoticeNumber(given), ...parseManner(options) }
      const { signal } = call
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const what = forward ? 'forward' : 'reply'
        const message = await client.notices.reply({ ...asked, what, recipient: to }, { signal })
        const file = eml === undefined ? undefined : await client.notices.eml({ ...message, to }, { signal })
        const written =
          file === undefined || eml === undefined
            ? undefined
            : await writeNewFile(eml, Buffer.from(file.base64, 'base64'))
        if (call.json) printJson({ ...message, ...(written === undefined ? {} : { eml: written }) })
        else if (written === undefined) printLine(`${message.subject}\n\n${message.text.trimEnd()}`)
        else printLine(`Wrote ${written}`)
        return 0
      })
    })
  )
}

/** The options of a command that writes a text: in whose manner, in which language. */
export function addMannerOptions(command: Command): Command {
  return command
    .option('--style <style>', 'in the manner of afp, ap, or plain', 'plain')
    .option('--lang <language>', 'en, fr, es or de', 'en')
}
