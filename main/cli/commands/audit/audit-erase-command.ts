import type { Command } from 'commander'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson, printLine } from '../../output.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'

/** `erratum audit erase ENTRY… --reason TEXT`: erases texts for good, on legal order. */
export function addEraseCommand(audit: Command): void {
  const command = audit.command('erase').argument('<entry...>')
  command
    .description('erase the texts of entries for good, on legal order; entries and proofs stay')
    .requiredOption('--reason <text>', 'the order, for the record: it stands there instead of the text')
  addDeskOptions(command)
  command.action((given: readonly string[], { reason }: { readonly reason: string }, self: Command) =>
    runCommand(self, (call) => {
      const entries = given.map(parseEntry)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const result = await client.audit.erase({ entries, reason, by: call.by }, { signal: call.signal })
        if (call.json) printJson(result)
        else {
          printLine(`Erased: the text of ${result.erased.map((entry) => `entry ${entry}`).join(', ')}.`)
          for (const one of result.also) printLine(`Emptied too: ${one}`)
          for (const { what, where } of result.held) printLine(`Still there: ${where}: ${what}`)
        }
        return 0
      })
    })
  )
}

function parseEntry(given: string): number {
  const number = Number(given)
  if (/^[1-9]\d*$/.test(given) && Number.isSafeInteger(number)) return number
  throw new DeskError('bad-input', `${given} is no number of an entry. Nothing was erased.`)
}
