import type { Command } from 'commander'
import type { IngestedFile, IngestStep } from '../../../shared/contract/ingest.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { parseCount } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { startProgress } from '../show-progress.ts'
import { withDesk } from '../with-desk.ts'

interface IngestOptions {
  readonly rename?: string
  readonly start: number
  readonly template?: string
}

/** `erratum ingest FROM TO`: copies the photos of a card or folder into a folder of the desk, each compared with its original. */
export function addIngestCommand(program: Command): void {
  const command = program.command('ingest').argument('<from>').argument('<to>')
  command
    .description('copy the photos of a card or folder into a folder of the desk, each compared byte for byte')
    .option('--rename <template>', 'new names, with codes and variables: {datesort}_{seq:000}')
    .option('--start <number>', 'what {seq} counts from', (text) => parseCount(text, '--start'), 1)
    .option('--template <name>', 'give each copy the ticked fields of a template')
  addDeskOptions(command)
  command.action((from: string, to: string, options: IngestOptions, self: Command) =>
    runCommand(self, (call) => {
      const asked = { ...options, from: resolvePath(from), to: resolvePath(to), by: call.by }
      return withDesk(call, 'made', async (client) =>
        reportIngest(await client.sources.ingest(asked, { signal: call.signal }), call)
      )
    })
  )
}

async function reportIngest(steps: AsyncIterable<IngestStep>, { json, signal }: CommandCall): Promise<ExitCode> {
  const progress = startProgress()
  const files: IngestedFile[] = []
  let last: IngestStep | undefined
  try {
    for await (const step of steps) {
      last = step
      if (step.file !== null) files.push(step.file)
      progress.show(`${step.done} of ${step.total} photos`)
    }
  } finally {
    progress.clear()
  }
  signal.throwIfAborted()
  if (last === undefined) throw new Error('The ingest gave no step')
  const { copied, skipped, failures } = last
  const tell = (outcome: IngestedFile['outcome']) =>
    files.filter((file) => file.outcome === outcome).map(({ from, to, sha256 }) => ({ from, to, sha256 }))
  if (json) printJson({ done: tell('copied'), skipped: tell('skipped'), failed: failures })
  else printLine(`${copied} photos copied and compared, ${skipped} left out because the desk has them.`)
  for (const failure of failures) printFailure(failure)
  return chooseExitCode(
    copied + skipped,
    failures.map(({ code }) => code)
  )
}
