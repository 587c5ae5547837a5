import type { Command } from 'commander'
import type { Recall, RecallMessage, RecallResult, RecallScope } from '../../../../shared/contract/recall.ts'
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
  readonly messages: boolean
}

/** `erratum recall`: who holds a wrong version of what, and with `--send` the right one for them. */
export function addRecallCommand(program: Command): void {
  const command = program.command('recall').argument('[notice]', 'the number of a notice')
  command.description('who received a version that says the wrong value; with --send, send them the right one')
  addScopeOptions(command)
    .option('--send', 'export each photo again by the same preset and deliver it to the same place', false)
    .option('--yes', 'with --send: do not ask first', false)
    .option('--messages', 'only write the messages to the recipients, a reminder to whom an answer is overdue', false)
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
  if (options.messages) return write(client, call, { scope, recall })
  if (call.json) printJson(recall)
  else printRecall(recall)
  return 0
}

async function write(
  client: DeskClient,
  { json, signal }: CommandCall,
  { scope, recall }: { readonly scope: RecallScope; readonly recall: Recall }
): Promise<ExitCode> {
  const lines = Map.groupBy(recall.lines, ({ recipient }) => recipient)
  const messages: RecallMessage[] = []
  for (const [recipient, own] of lines) {
    const reminder = own.some(({ overdue }) => overdue)
    if (recipient !== null) messages.push(await client.recall.message({ scope, recipient, reminder }, { signal }))
  }
  if (json) printJson(messages)
  else for (const message of messages) printMessage(message)
  return 0
}

function printMessage({ who, address, subject, text }: RecallMessage): void {
  printLine(`\nTo ${address === '' ? who : `${who}, ${address}`}\n${subject}\n\n${text.trimEnd()}`)
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
    for (const { path, revision } of result.placed) printLine(`${path}  revision ${revision}`)
    for (const message of result.messages) printMessage(message)
  }
  for (const { path, who, message } of result.failed) printFailure({ path, message: `for ${who}: ${message}` })
  if (signal.aborted) return 1
  return chooseExitCode(
    result.sent.length + result.placed.length,
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
