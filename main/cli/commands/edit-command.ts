import type { Command } from 'commander'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import type { GivenAssignments } from '../parse-assignments.ts'
import { parseAssignments } from '../parse-assignments.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface EditOptions extends GivenAssignments {
  readonly breakCredentials: boolean
  readonly cutIim: boolean
  readonly expand: boolean
  readonly reason: string
  readonly notice?: string
}

/** `erratum edit PATH…`: writes fields of photos as one change. */
export function addEditCommand(program: Command): void {
  const command = program.command('edit').argument('<path...>').description('write fields of photos, as one change')
  command
    .option('--set <field=value>', 'set a field; empty clears it, repeated makes a list', collectOption, [])
    .option('--add <field=value>', 'add an item to a list', collectOption, [])
    .option('--remove <field=value>', 'take an item out of a list', collectOption, [])
    .option('--lang <language>', 'the language of what is set, as in "fr" or "pt-BR"')
    .option('--expand', 'put codes (=code=) and variables ({city}, {seq:000}) in, for each photo', false)
    .option('--cut-iim', 'where a value is over its IIM limit, cut IIM at a word; XMP keeps it whole', false)
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of a photo', false)
    .option('--reason <text>', 'why, for the record', '')
    .option('--notice <id>', 'the notice on which this is done')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: EditOptions, self: Command) =>
    runCommand(self, (call) => editFiles(call, paths, options))
  )
}

async function editFiles(call: CommandCall, paths: readonly string[], options: EditOptions): Promise<ExitCode> {
  const asked = parseAssignments(options)
  const { by, signal, json } = call
  const { breakCredentials, cutIim, expand } = options
  const notice = options.notice === undefined ? undefined : parseNoticeNumber(options.notice)
  return withDesk(call, 'made', async (client) => {
    const { photos, failed } = await openPaths(client, call, paths)
    const edits = photos.map(({ id, revision }) => ({ photoId: id, revision, breakCredentials, cutIim, ...asked }))
    const result =
      edits.length === 0
        ? { change: null, done: [], failed: [] }
        : await client.edits.save({ edits, expand, by, reason: options.reason, notice }, { signal })
    return reportChange({ ...result, failed: [...failed, ...result.failed] }, { json, verb: 'edited' })
  })
}
