import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import { charsetChoiceSchema } from '../../../shared/contract/charset.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface ReencodeOptions {
  readonly charset: CharsetChoice
  readonly reason: string
  readonly breakCredentials: boolean
}

/** `erratum reencode PATH --charset NAME`: makes all IIM text of a photo UTF-8, as it reads in that character set. */
export function addReencodeCommand(program: Command): void {
  const command = program.command('reencode').argument('<path>')
  command
    .description('make all IIM text of a photo UTF-8, as it reads in the character set you name')
    .requiredOption(
      '--charset <name>',
      'windows-1251, macintosh, … or repair-double for text encoded twice',
      parseCharset
    )
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of the photo', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((path: string, options: ReencodeOptions, self: Command) =>
    runCommand(self, (call) => reencodeFile(call, path, options))
  )
}

async function reencodeFile(call: CommandCall, path: string, options: ReencodeOptions): Promise<ExitCode> {
  const { by, signal, json } = call
  return withDesk(call, 'made', async (client) => {
    const { photos, failed } = await openPaths(client, call, [path])
    const [photo] = photos
    const result =
      photo === undefined
        ? { change: null, done: [], failed: [] }
        : await client.edits.reencode({ photoId: photo.id, revision: photo.revision, by, ...options }, { signal })
    return reportChange({ ...result, failed: [...failed, ...result.failed] }, { json, verb: 're-encoded' })
  })
}

function parseCharset(name: string): CharsetChoice {
  const parsed = charsetChoiceSchema.safeParse(name.toLowerCase())
  if (parsed.success) return parsed.data
  throw new InvalidArgumentError(
    `The desk knows no character set "${name}". It knows ${charsetChoiceSchema.options.join(', ')}`
  )
}
