import type { Command } from 'commander'
import type { AuditStatus } from '../../../../shared/contract/audit.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson, printLine } from '../../output.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'

/** `erratum audit status`: how far the record is signed, and when a checkpoint last left the machine. */
export function addStatusCommand(audit: Command): void {
  const command = audit.command('status')
  command.description('say how far the record is signed, by which key, and when a checkpoint last left the machine')
  addDeskOptions(command)
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', async (client) => {
        const status = await client.audit.status({}, { signal: call.signal })
        if (call.json) printJson(status)
        else printStatus(status)
        return 0
      })
    )
  )
}

function printStatus({ entries, checkpoint, key, keyProblem, anchor }: AuditStatus): void {
  if (checkpoint === null) printLine(`${entries} entries, none signed yet.`)
  else printLine(`${entries} entries, ${checkpoint.size} of them signed, the last of these from ${checkpoint.at}.`)
  if (key !== null) printLine(`Key: ${key}`)
  if (keyProblem !== null) printLine(`No checkpoint can be signed: ${keyProblem}`)
  if (anchor === null)
    printLine('No anchor file is set: nothing that leaves this machine shows a history rewritten here.')
  else if (anchor.problem !== null) printLine(`Anchor file ${anchor.path}: ${anchor.problem}`)
  else {
    const left = anchor.leftAt === null ? 'never' : anchor.leftAt
    printLine(
      `Anchor file ${anchor.path}: last written ${left}, ${anchor.size} entries, ${anchor.missing} checkpoints behind.`
    )
  }
}
