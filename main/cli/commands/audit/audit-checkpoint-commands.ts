import type { Command } from 'commander'
import type { MadeCheckpoint } from '../../../../shared/contract/audit.ts'
import type { CommandCall } from '../../command-call.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printFailure, printJson } from '../../output.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'

/** `erratum audit checkpoint`: signs where the record stands and prints that, to be mailed or committed. */
export function addCheckpointCommand(audit: Command): void {
  const command = audit.command('checkpoint')
  command.description('sign where the record stands, add it to the anchor file, and print it to be kept elsewhere')
  addDeskOptions(command)
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) =>
        report(await client.audit.checkpoint({}, { signal: call.signal }), call)
      )
    )
  )
}

/** `erratum audit rotate`: gives the desk a new signing key. */
export function addRotateCommand(audit: Command): void {
  const command = audit.command('rotate')
  command
    .description("give the desk a new signing key, signed for by the old one; prints the new key's first checkpoint")
    .option('--lost', 'the old key is lost and cannot sign: every check will remark on it', false)
    .option('--reason <text>', 'why, where the key is lost', '')
  addDeskOptions(command)
  command.action(({ lost, reason }: { readonly lost: boolean; readonly reason: string }, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) =>
        report(await client.audit.rotate({ lost, reason, by: call.by }, { signal: call.signal }), call)
      )
    )
  )
}

function report(made: MadeCheckpoint, { json }: Pick<CommandCall, 'json'>): ExitCode {
  if (json) printJson(made)
  // Byte for byte what is signed, so that it can be piped to a file or a mail.
  else process.stdout.write(made.note)
  const problem = made.anchor?.problem
  if (typeof problem === 'string') printFailure({ message: problem })
  return typeof problem === 'string' ? 6 : 0
}
