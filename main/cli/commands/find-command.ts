import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoHit } from '../../../shared/contract/photo.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { labelField } from '../label-field.ts'
import { printJson, printLine } from '../output.ts'
import { parseDate } from '../parse-date.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum find TEXT`: the photos whose fields hold a text. */
export function addFindCommand(program: Command): void {
  const command = program.command('find').argument('<text>').description('find photos of the desk by what they say')
  command
    .option('--ever', 'look into every revision, not only the present one', false)
    .option('--at <date>', 'what photos said then: "2017-05-04", "2017-05-04T14:05Z"')
  addDeskOptions(command)
  command.action((text: string, options: FindOptions, self: Command) =>
    runCommand(self, (call) => find(call, text, options))
  )
}

interface FindOptions {
  readonly ever: boolean
  readonly at?: string
}

async function find(call: CommandCall, text: string, options: FindOptions): Promise<ExitCode> {
  if (text.trim() === '') throw new DeskError('bad-input', 'The text to find is empty. Nothing was searched.')
  const { ever } = options
  const at = options.at === undefined ? undefined : parseDate(options.at, '--at', 'last')
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const hits = await client.photos.find({ text, ever, at }, { signal: call.signal })
    if (call.json) printJson(hits)
    else printHits(hits)
    return 0
  })
}

function printHits(hits: readonly PhotoHit[]): void {
  if (hits.length === 0) printLine('No photo of the desk holds this text.')
  for (const [path, found] of Map.groupBy(hits, (hit) => hit.path)) {
    printLine(path)
    for (const { field, excerpt, revision, current } of found)
      printLine(`  ${labelField(field)}: ${excerpt}${current ? '' : `  (in revision ${revision}, no longer)`}`)
  }
}
