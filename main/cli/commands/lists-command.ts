import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TermListFacts } from '../../../shared/contract/lists.ts'
import type { TermListKind } from '../../../shared/lists/term-list-kind.ts'
import { termListKinds } from '../../../shared/lists/term-list-kind.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { readBytes } from '../read-text.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

interface ImportOptions {
  readonly as: string
  readonly name?: string
}

/** `erratum lists`: the keywords, persons and places that fields are completed from; imported from and exported to Photo Mechanic's text files. */
export function addListsCommand(program: Command): void {
  const lists = program.command('lists').description('keywords, persons and places to complete fields from')
  lists.enablePositionalOptions()
  const add = (name: string, what: string): Command => {
    const command = lists.command(name).description(what)
    addDeskOptions(command)
    return command
  }
  add('list', 'list them').action((_: object, self: Command) =>
    runCommand(self, (call) => withDesk(call, 'made', async (client) => print(call, await client.lists.list({}))))
  )
  add('import', 'take one in from structured keywords as Photo Mechanic has them, or an indented text')
    .argument('<file>')
    .option(`--as <${termListKinds.join('|')}>`, 'what it is of', 'keywords')
    .option('--name <name>', 'its name; else the file’s')
    .action((file: string, options: ImportOptions, self: Command) =>
      runCommand(self, (call) => importOne(call, file, options))
    )
  add('export', 'write one into a new file that Photo Mechanic reads')
    .argument('<name>')
    .argument('<file>')
    .action((name: string, file: string, _: object, self: Command) =>
      runCommand(self, (call) =>
        withDesk<ExitCode>(call, 'existing', async (client) => {
          printLine(await writeNewFile(file, (await client.lists.export({ name })).text))
          return 0
        })
      )
    )
  add('remove', 'remove one; photos keep what it put into them')
    .argument('<name>')
    .action((name: string, _: object, self: Command) =>
      runCommand(self, (call) =>
        withDesk(call, 'existing', async (client) => print(call, await client.lists.remove({ name, by: call.by })))
      )
    )
}

function print(call: CommandCall, lists: readonly TermListFacts[]): ExitCode {
  if (call.json) printJson(lists)
  else if (lists.length === 0) printLine('The desk has no lists. Take one in: erratum lists import FILE')
  else
    for (const { name, kind, count, by, at } of lists)
      printLine(`${name}  ${count} ${kind}  (${by}, ${at.slice(0, 10)})`)
  return 0
}

async function importOne(call: CommandCall, file: string, options: ImportOptions): Promise<ExitCode> {
  const kind = parseKind(options.as)
  const name = options.name ?? basename(file, extname(file))
  const bytes = (await readBytes(file)).toString('base64')
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const imported = await client.lists.import({ name, kind, bytes, by: call.by })
    if (call.json) printJson(imported)
    else {
      print(call, [imported.list])
      if (imported.badLines.length > 0) printLine(`Lines that say nothing: ${imported.badLines.join(', ')}`)
    }
    return 0
  })
}

function parseKind(given: string): TermListKind {
  const kind = termListKinds.find((one) => one === given)
  if (kind !== undefined) return kind
  throw new DeskError(
    'bad-input',
    `--as is ${termListKinds.join(', ')}, not ${JSON.stringify(given)}. Nothing was taken in.`
  )
}
