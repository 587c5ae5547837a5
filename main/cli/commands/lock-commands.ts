import type { Command } from 'commander'
import type { LockResult } from '../../../shared/contract/locks.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum lock PATH --notice ID`: keeps photos from every use, on a notice that means them or for a reason. */
export function addLockCommand(program: Command): void {
  const command = program.command('lock').argument('<path...>').description('keep photos from every use')
  command.option('--notice <id>', 'the notice that means them').option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action(
    (paths: readonly string[], options: { readonly notice?: string; readonly reason: string }, self: Command) =>
      runCommand(self, (call) => {
        const notice = options.notice === undefined ? undefined : parseNoticeNumber(options.notice)
        const { by } = call
        return withDesk(call, 'made', async (client) => {
          const { photos, failed } = await openPaths(client, call, paths)
          const photoIds = photos.map(({ id }) => id)
          const asked = { photoIds, notice, reason: options.reason, by }
          const result = photoIds.length === 0 ? nothing : await client.locks.lock(asked, { signal: call.signal })
          return report(call, 'Locked', { ...result, failed: [...failed, ...result.failed] })
        })
      })
  )
}

/** `erratum unlock PATH --reason TEXT`: lets photos be used again, also under a kill; the reason is recorded. */
export function addUnlockCommand(program: Command): void {
  const command = program.command('unlock').argument('<path...>').description('let locked photos be used again')
  command.requiredOption('--reason <text>', 'why, for the record')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: { readonly reason: string }, self: Command) =>
    runCommand(self, (call) =>
      withDesk(call, 'existing', async (client) => {
        const { photos, failed } = await openPaths(client, call, paths)
        const photoIds = photos.map(({ id }) => id)
        const asked = { photoIds, reason: options.reason, by: call.by }
        const result = photoIds.length === 0 ? nothing : await client.locks.unlock(asked, { signal: call.signal })
        return report(call, 'Unlocked', { ...result, failed: [...failed, ...result.failed] })
      })
    )
  )
}

const nothing: LockResult = { done: [], failed: [] }

function report(
  { json }: CommandCall,
  verb: string,
  {
    done,
    failed
  }: Pick<LockResult, 'done'> & { readonly failed: readonly Omit<LockResult['failed'][number], 'photoId'>[] }
): ExitCode {
  if (json) printJson({ done, failed })
  else for (const { path } of done) printLine(`${verb} ${path}`)
  for (const failure of failed) printFailure(failure)
  return chooseExitCode(
    done.length,
    failed.map(({ code }) => code)
  )
}
