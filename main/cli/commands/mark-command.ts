import type { Command } from 'commander'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface MarkOptions {
  readonly class?: string
  readonly stars?: string
  /** `true` from --tag, `false` from --no-tag; absent without either. */
  readonly tag?: boolean
  readonly breakCredentials?: boolean
}

/** `erratum mark PATH… --class 1 --stars 4 --tag`: Photo Mechanic's marks, written into the files at once as one change. */
export function addMarkCommand(program: Command): void {
  const command = program.command('mark').argument('<path...>').description('mark photos as Photo Mechanic does')
  command
    .option('--class <0-8>', 'colour class; 0 is none')
    .option('--stars <0-5>', 'stars; 0 is none')
    .option('--tag', 'tag them')
    .option('--no-tag', 'take the tag off')
    .option('--break-credentials', 'also where this breaks Content Credentials')
  addDeskOptions(command)
  command.action((paths: readonly string[], options: MarkOptions, self: Command) =>
    runCommand(self, (call) => {
      const marks = {
        ...(options.class === undefined ? {} : { colourClass: parseDigit(options.class, 'class', 8) }),
        ...(options.stars === undefined ? {} : { stars: parseDigit(options.stars, 'stars', 5) }),
        ...(options.tag === undefined ? {} : { tagged: options.tag })
      }
      if (Object.keys(marks).length === 0)
        throw new DeskError(
          'bad-input',
          'No mark was given: use --class, --stars, --tag or --no-tag. Nothing was done.'
        )
      return withDesk(call, 'made', async (client) => {
        const { photos, failed } = await openPaths(client, call, paths)
        const photoIds = photos.map(({ id }) => id)
        if (photoIds.length === 0) return report(call, [], failed)
        const result = await client.marks.set({ photoIds, ...marks, ...(call.by === undefined ? {} : { by: call.by }) })
        const breakCredentials = options.breakCredentials === true ? { breakCredentials: true } : {}
        const changes = await client.marks.write(breakCredentials)
        return report(call, changes, [...failed, ...result.failed, ...changes.flatMap((change) => change.failed)])
      })
    })
  )
}

function parseDigit(text: string, what: string, most: number): number {
  const digit = Number(text)
  if (/^\d$/.test(text) && digit <= most) return digit
  throw new DeskError('bad-input', `--${what} takes a digit from 0 to ${most}, not "${text}". Nothing was done.`)
}

function report(
  { json }: CommandCall,
  changes: readonly { readonly change: number | null; readonly done: readonly { path: string; revision: number }[] }[],
  failed: readonly DeskFailure[]
): ExitCode {
  const done = changes.flatMap((change) => change.done.map(({ path, revision }) => ({ path, revision })))
  if (json) printJson({ changes: changes.flatMap(({ change }) => (change === null ? [] : [change])), done, failed })
  else for (const { path, revision } of done) printLine(`Marked ${path}  revision ${revision}`)
  for (const failure of failed) printFailure(failure)
  return chooseExitCode(
    done.length,
    failed.map(({ code }) => code)
  )
}
