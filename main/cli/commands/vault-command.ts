import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { RetentionPlan, RetentionStep } from '../../../shared/contract/retention.ts'
import { formatBytes } from '../../../shared/formats/format-bytes.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { parseRetention, writeRetention } from '../../../shared/settings/retention-text.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { parseCount } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { startProgress } from '../show-progress.ts'
import { withDesk } from '../with-desk.ts'

interface TrimOptions {
  readonly keep?: string
  readonly confirm?: string
}

/** `erratum vault trim`: tells what the retention rule lets go; with `--confirm N` removes it for good. */
export function addVaultCommand(program: Command): void {
  const vault = program.command('vault').description('the bytes from before every change').enablePositionalOptions()
  const command = vault.command('trim')
  command
    .description("what the desk's retention rule lets go; removes it with --confirm")
    .option('--keep <rule>', 'try another rule, without removing: all, "90 days", "20 GB"')
    .option('--confirm <n>', 'how many objects are to be removed for good')
  addDeskOptions(command)
  command.action(({ keep, confirm }: TrimOptions, self: Command) =>
    runCommand(self, (call) => {
      if (keep !== undefined && confirm !== undefined) throw refuseBoth()
      const count = confirm === undefined ? undefined : parseCount(confirm, '--confirm')
      return withDesk(call, 'existing', (client) =>
        count === undefined ? tellPlan(client, call, keep) : trim(client, call, count)
      )
    })
  )
}

async function tellPlan(
  client: DeskClient,
  { json, signal }: CommandCall,
  keep: string | undefined
): Promise<ExitCode> {
  const rule = keep === undefined ? undefined : parseRetention(keep)
  if (keep !== undefined && rule === undefined)
    throw new DeskError(
      'bad-input',
      `--keep is all, a number of days such as "90 days", or a size such as "20 GB", not ${JSON.stringify(keep)}. Nothing was removed.`
    )
  const plan = await client.retention.plan(rule === undefined ? {} : { rule }, { signal })
  if (json) printJson(plan)
  else printPlan(plan, { tried: rule !== undefined })
  return 0
}

function printPlan({ rule, goes, stays, ends }: RetentionPlan, { tried }: { readonly tried: boolean }): void {
  printLine(`Kept: ${writeRetention(rule)}${tried ? ' (tried, not set)' : ''}`)
  printLine(`Goes:  ${goes.objects} objects, about ${formatBytes(goes.bytes)}`)
  printLine(`Stays: ${stays.objects} objects, ${formatBytes(stays.bytes)}`)
  if (ends.length > 0) printLine('Changes that can then no longer be turned back:')
  for (const { change, at, by, reason, photos } of ends)
    printLine(`  ${change}  ${at}  ${by}  ${photos === 1 ? '1 photo' : `${photos} photos`}  ${reason}`)
  if (goes.objects === 0) return
  const set = tried ? `erratum settings --set "retention=${writeRetention(rule)}", then ` : ''
  printLine(`Nothing was removed. To remove: ${set}erratum vault trim --confirm ${goes.objects}`)
}

async function trim(client: DeskClient, { json, by, signal }: CommandCall, confirm: number): Promise<ExitCode> {
  const result = await follow(await client.retention.run({ confirm, by }, { signal }))
  if (json) printJson(result)
  else {
    const kept = result.kept === 0 ? '' : `; ${result.kept} are needed again and stay`
    printLine(`Removed ${result.removed} objects${kept}. The vault has ${formatBytes(result.bytes)} now.`)
  }
  return 0
}

async function follow(steps: AsyncIterable<RetentionStep>): Promise<NonNullable<RetentionStep['result']>> {
  const progress = startProgress()
  try {
    for await (const { done, total, result } of steps) {
      progress.show(`Removing ${done} of ${total}`)
      if (result !== null) return result
    }
  } finally {
    progress.clear()
  }
  throw new Error('The removal ended without a result')
}

function refuseBoth(): DeskError {
  return new DeskError(
    'bad-input',
    '--keep only tries a rule. Nothing was removed. Set the rule with "erratum settings", then confirm.'
  )
}
