import type { Command } from 'commander'
import type { AuditResult, AuditStage, AuditStep } from '../../../../shared/contract/audit.ts'
import { addDeskOptions, resolvePath } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printFailure, printJson, printLine } from '../../output.ts'
import { runCommand } from '../../run-command.ts'
import { startProgress } from '../../show-progress.ts'
import { withDesk } from '../../with-desk.ts'

const stageWords: Readonly<Record<AuditStage, string>> = {
  ledger: 'entries checked',
  vault: 'kept originals checked',
  photos: 'photos checked'
}

interface VerifyWords {
  readonly anchor?: string
  readonly key?: string
}

/** `erratum audit verify`: checks the whole record. */
export function addVerifyCommand(audit: Command): void {
  const command = audit.command('verify')
  command
    .description('check entries, checkpoints, kept bytes and every photo; exit code 3 where one is wrong')
    .option('--anchor <file>', 'checkpoints that were kept outside the desk, beside those of its anchor file')
    .option('--key <line>', "a verifier key you got another way: the desk's keys must come from it")
  addDeskOptions(command)
  command.action(({ anchor, key }: VerifyWords, self: Command) =>
    runCommand(self, (call) => {
      const input = { anchor: anchor === undefined ? undefined : resolvePath(anchor), key }
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const result = await follow(await client.audit.verify(input, { signal: call.signal }))
        call.signal.throwIfAborted()
        if (result === null) throw new Error('The check of the record gave no result')
        if (call.json) printJson(result)
        else printResult(result)
        for (const { what, where } of result.problems) printFailure({ message: what, path: where })
        return result.ok ? 0 : 3
      })
    })
  )
}

async function follow(steps: AsyncIterable<AuditStep>): Promise<AuditResult | null> {
  const progress = startProgress()
  let result: AuditResult | null = null
  try {
    for await (const step of steps) {
      result = step.result
      progress.show(`${step.done} of ${step.total} ${stageWords[step.stage]}`)
    }
  } finally {
    progress.clear()
  }
  return result
}

function printResult({ ok, entries, checkpoints, anchored, problems, remarks }: AuditResult): void {
  const outside = anchored === 0 ? '' : `, ${anchored} kept outside`
  const size = `${entries} entries, ${checkpoints} checkpoints${outside}`
  if (ok) printLine(`The record is whole: ${size}, every kept byte and every photo checked.`)
  else printLine(`The record is not whole: ${size}, ${problems.length} problems.`)
  for (const { what, where } of remarks) printLine(`For your notice: ${where}: ${what}`)
}
