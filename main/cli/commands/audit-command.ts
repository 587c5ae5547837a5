import type { Command } from 'commander'
import type { AuditResult } from '../../../shared/contract/audit.ts'
import { addDeskOptions } from '../command-call.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum audit verify`: checks the whole record. */
export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('check the record of the desk').enablePositionalOptions()
  const command = audit.command('verify')
  addDeskOptions(
    command.description('check the hash chain, the kept bytes and every photo; exit code 3 where one is wrong')
  )
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk(call, 'existing', async (client) => {
        const result = await client.audit.verify({}, { signal: call.signal })
        if (call.json) printJson(result)
        else printResult(result)
        for (const { what, where } of result.problems) printFailure({ message: what, path: where })
        return result.ok ? 0 : 3
      })
    )
  )
}

function printResult({ ok, entries, problems }: AuditResult): void {
  if (ok) printLine(`The record is whole: ${entries} entries, every kept byte and every photo checked.`)
  else printLine(`The record is not whole: ${entries} entries, ${problems.length} problems.`)
}
