import { basename } from 'node:path'
import type { Command } from 'commander'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../../command-call.ts'
import { addDeskOptions } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson } from '../../output.ts'
import { printRecall } from '../../print-recall.ts'
import { readBytes } from '../../read-text.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'
import type { ScopeOptions } from './recall-scope-options.ts'
import { addScopeOptions, readScope, readWhom } from './recall-scope-options.ts'

interface AcknowledgeOptions extends ScopeOptions {
  readonly reply?: string
  readonly note: string
  readonly takeBack: boolean
}

/** `erratum recall acknowledge`: notes that recipients answered, on a person's word or from the mail that came back. */
export function addAcknowledgeCommand(recall: Command): void {
  const command = recall.command('acknowledge').argument('[notice]', 'the number of a notice')
  command.description('note that recipients answered')
  addScopeOptions(command)
    .option('--reply <file>', 'the mail (.eml) or text they answered with; a mail names its sender itself')
    .option('--note <text>', 'what they said, for the record', '')
    .option('--take-back', 'they did not answer after all', false)
  addDeskOptions(command)
  command.action((given: string | undefined, options: AcknowledgeOptions, self: Command) =>
    runCommand(self, (call) =>
      withDesk<ExitCode>(call, 'existing', (client) => acknowledge(client, call, { given, options }))
    )
  )
}

async function acknowledge(
  client: DeskClient,
  call: CommandCall,
  { given, options }: { readonly given: string | undefined; readonly options: AcknowledgeOptions }
): Promise<ExitCode> {
  const { note, takeBack, reply } = options
  const file =
    reply === undefined
      ? {}
      : { reply: { fileName: basename(reply), bytes: (await readBytes(reply)).toString('base64') } }
  const scope = await readScope(client, call, given, options)
  const asked = { scope, ...(await readWhom(client, options)), answered: !takeBack, note, by: call.by, ...file }
  const recall = await client.recall.acknowledge(asked, { signal: call.signal })
  if (call.json) printJson(recall)
  else printRecall(recall)
  return 0
}
