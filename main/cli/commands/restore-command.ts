import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import { openPaths } from '../open-paths.ts'
import { parseCount } from '../parse-number.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface RestoreOptions {
  readonly revision: string
  readonly reason: string
  readonly breakCredentials: boolean
}

/** `erratum restore PATH --revision N`: gives a photo back as it was at a revision. */
export function addRestoreCommand(program: Command): void {
  const command = program.command('restore').argument('<path>')
  command
    .description('give a photo back as it was at a revision: its exact bytes where they are kept, else its fields')
    .requiredOption('--revision <n>', 'which revision; "erratum history PATH" shows them')
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of the photo', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((path: string, { revision, reason, breakCredentials }: RestoreOptions, self: Command) =>
    runCommand(self, (call) => {
      const to = parseCount(revision, '--revision')
      const { by, json, signal } = call
      return withDesk(call, 'existing', async (client) => {
        const { photos, failed } = await openPaths(client, call, [path])
        const wanted = photos.map(({ id, revision: seen }) => ({ photoId: id, revision: seen, to }))
        const result =
          wanted.length === 0
            ? { change: null, done: [], failed: [] }
            : await client.history.restore({ photos: wanted, by, reason, breakCredentials }, { signal })
        return reportChange({ ...result, failed: [...failed, ...result.failed] }, { json, verb: 'restored' })
      })
    })
  )
}
