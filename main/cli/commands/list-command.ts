import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ListColumn } from '../../../shared/contract/photo-csv.ts'
import { listColumnSchema } from '../../../shared/contract/photo-csv.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

interface ListOptions {
  readonly search?: string
  readonly csv?: string
  readonly column: readonly string[]
  readonly bom: boolean
}

const usual: readonly ListColumn[] = [
  'fileName',
  'path',
  'headline',
  'caption',
  'byline',
  'credit',
  'city',
  'dateCreated'
]

/** `erratum list`: the photos of the desk, or those that hold a text; with `--csv` as a table for a spreadsheet. */
export function addListCommand(program: Command): void {
  const command = program.command('list').description('list the photos of the desk, as paths or as CSV')
  command
    .option('--search <text>', 'only photos that hold this text')
    .option('--csv <file>', 'write a table into this new file; "-" prints it')
    .option('--column <name>', 'with --csv: fileName, path, revision, a field …; may be repeated', collectOption, [])
    .option('--no-bom', 'with --csv: without the byte order mark that spreadsheets know UTF-8 by')
  addDeskOptions(command)
  command.action((options: ListOptions, self: Command) => runCommand(self, (call) => listPhotos(call, options)))
}

async function listPhotos(call: CommandCall, { search, csv, column, bom }: ListOptions): Promise<ExitCode> {
  const { signal } = call
  const filter = search === undefined ? {} : { text: search }
  const asked = csv === undefined ? (['path'] as const) : column.length === 0 ? usual : column.map(parseColumn)
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const order = { filter, sort: 'name' as const, descending: false }
    if (csv === undefined) {
      const paths: string[] = []
      for (;;) {
        const { total, photos } = await client.photos.list({ ...order, offset: paths.length, limit: 500 }, { signal })
        paths.push(...photos.map(({ path }) => path))
        if (photos.length === 0 || paths.length >= total) break
      }
      if (call.json) printJson(paths)
      else for (const path of paths) printLine(path)
      return 0
    }
    const pieces: string[] = []
    for await (const piece of await client.photos.csv({ ...order, columns: [...asked], bom }, { signal }))
      pieces.push(piece.csv)
    if (csv === '-') process.stdout.write(pieces.join(''))
    else printLine(`List: ${await writeNewFile(csv, pieces.join(''))}`)
    return 0
  })
}

function parseColumn(name: string): ListColumn {
  const column = listColumnSchema.safeParse(name)
  if (column.success) return column.data
  throw new DeskError(
    'bad-input',
    `There is no column ${name}. Nothing was listed. Take fileName, path, revision, agency, locked, or a field’s key.`
  )
}
