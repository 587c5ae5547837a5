import type { Command } from 'commander'
import { contactSheetInput } from '../../../shared/contract/contact-sheet.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { parseCount } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface SheetOptions {
  readonly to?: string
  readonly paper?: string
  readonly rows?: string
  readonly columns?: string
}

/** `erratum contact-sheet`: photos small on pages of a PDF, with file name, caption and credit. */
export function addContactSheetCommand(program: Command): void {
  const command = program.command('contact-sheet').argument('<path...>').description('lay photos out as a PDF to print')
  command
    .option('--to <file>', 'the PDF; a file is never overwritten')
    .option('--paper <size>', 'a4 (as it is without it) or letter')
    .option('--rows <number>', 'rows a page, 1 to 10')
    .option('--columns <number>', 'photos in a row, 1 to 8')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: SheetOptions, self: Command) =>
    runCommand(self, (call) => makeSheet(call, paths, options))
  )
}

async function makeSheet(call: CommandCall, paths: readonly string[], options: SheetOptions): Promise<ExitCode> {
  const { to, paper, rows, columns } = options
  if (to === undefined) throw new DeskError('bad-input', 'Give --to FILE.pdf. No contact sheet was made.')
  const layout = {
    ...(paper === undefined ? {} : { paper }),
    ...(rows === undefined ? {} : { rows: parseCount(rows, '--rows') }),
    ...(columns === undefined ? {} : { columns: parseCount(columns, '--columns') })
  }
  const asked = contactSheetInput.omit({ photoIds: true }).safeParse({ ...layout, to: resolvePath(to), by: call.by })
  if (!asked.success)
    throw new DeskError(
      'bad-input',
      `No contact sheet was made: ${asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`
    )
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const { photos, failed: unopened } = await openPaths(client, call, paths)
    for (const { path, message } of unopened) printFailure({ path, message })
    const unopenedCodes = unopened.map(({ code }) => code)
    if (photos.length === 0) return chooseExitCode(0, unopenedCodes)
    const photoIds = photos.map(({ id }) => id)
    const sheet = await client.exports.contactSheet({ ...asked.data, photoIds }, { signal: call.signal })
    const others = unopened.map(({ path: from, code, message }) => ({ from, code, message }))
    if (call.json) printJson({ ...sheet, failed: [...others, ...sheet.failed] })
    else printLine(`Wrote ${sheet.path}. Photos: ${sheet.photos}, pages: ${sheet.pages}`)
    for (const { from, message } of sheet.failed) printFailure({ path: from, message })
    return chooseExitCode(sheet.photos, [...unopenedCodes, ...sheet.failed.map(({ code }) => code)])
  })
}
