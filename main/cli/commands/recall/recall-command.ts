import type { Command } from 'commander'
import type { RecallResult } from '../../../../shared/contract/recall.ts'
import { chooseLines } from '../../../../shared/recall/choose-lines.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../../command-call.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { chooseExitCode } from '../../exit-code.ts'
import { printFailure, printJson, printLine } from '../../output.ts'
import { printRecall } from '../../print-recall.ts'
import { runCommand } from '../../run-command.ts'
import { startProgress } from '../../show-progress.ts'
import { withDesk } from '../../with-desk.ts'
import { addAcknowledgeCommand } from './acknowledge-command.ts'
import { confirmSending } from './confirm-sending.ts'
import type { ScopeOptions } from './recall-scope-options.ts'
import { addScopeOptions, readScope, readWhom } from './recall-scope-options.ts'

interface RecallOptions extends ScopeOptions {
  readonly send: boolean
  readonly yes: boolean
}

/** `erratum recall`: who holds a wrong version of what, and with `--send` the right one for them. */
export function addRecallCommand(program: Command): void {
  const command = program.command('recall').argument('[notice]', 'the number of a notice')
  command.description('who received a version that says the wrong value; with --send, send them the right one')
  addScopeOptions(command)
    .option('--send', 'export each photo again by the same preset and deliver it to the same place', false)
    .option('--yes', 'with --send: do not ask first', false)
  addDeskOptions(command)
  command.action((given: string | undefined, options: RecallOptions, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', (client) =>
        options.send ? send(client, call, { given, options }) : show(client, call, { given, options })
      )
    )
  )
  addAcknowledgeCommand(command)
}

interface Asked {
  readonly given: string | undefined
  readonly options: RecallOptions
}

async function show(client: DeskClient, call: CommandCall, { given, options }: Asked): Promise<ExitCode> {
  const scope = await readScope(client, call, given, options)
  const whom = await readWhom(client, options)
  const all = await client.recall.find({ scope }, { signal: call.signal })
  const recall = { ...all, lines: chooseLines(all, whom) }
  if (call.json) printJson(recall)
  else printRecall(recall)
  return 0
}

async function send(client: DeskClient, call: CommandCall, { given, options }: Asked): Promise<ExitCode> {
  const { json, by, signal } = call
  const scope = await readScope(client, call, given, options)
  const whom = await readWhom(client, options)
  if (!options.yes && !(await confirmSending(client, call, { scope, ...whom }))) {
    printFailure({ message: 'Nothing was sent.' })
    return 0
  }
  const result = await run(client, call, { scope, ...whom, by })
  if (json) printJson(result)
  else {
    for (const { name, destination, revision } of result.sent)
      printLine(`${name} → ${destination}  revision ${revision}`)
    for (const { who, address, subject, text } of result.messages)
      printLine(`\nTo ${address === '' ? who : `${who}, ${address}`}\n${subject}\n\n${text.trimEnd()}`)
  }
  for (const { path, who, message } of result.failed) printFailure({ path, message: `for ${who}: ${message}` })
  if (signal.aborted) return 1
  return chooseExitCode(
    result.sent.length,
    result.failed.map(({ code }) => code)
  )
}

async function run(
  client: DeskClient,
  { signal }: CommandCall,
  asked: Parameters<DeskClient['recall']['send']>[0]
): Promise<RecallResult> {
  const progress = startProgress()
  try {
    for await (const step of await client.recall.send(asked, { signal })) {
      if (step.result !== null) return step.result
      const stage = step.stage === 'exporting' ? 'Exporting' : 'Sending'
      progress.show(`${stage} ${step.done} of ${step.total}  ${step.waiting ?? step.current ?? ''}`)
    }
  } finally {
    progress.clear()
  }
  throw new Error('The recall ended without a result')
}
