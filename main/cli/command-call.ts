import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { findDeskFolder } from '../host/desk-folder.ts'

const optionsSchema = z.object({
  json: z.boolean().default(false),
  desk: z.string().optional(),
  by: z.string().optional()
})

/** What every command is told: how to answer, which desk, on whose word. */
export interface CommandCall {
  readonly json: boolean
  /** Who is to be recorded; the account's own name where not given. */
  readonly by: string | undefined
  readonly deskFolder: string
  /** Whether a desk was named, with --desk or $ERRATUM_DESK; else it is the user's own. */
  readonly deskNamed: boolean
  /** Aborted by Ctrl-C or SIGTERM, with the failure to tell. */
  readonly signal: AbortSignal
}

/** The options every command has. */
export function addDeskOptions(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--desk <dir>', "the desk's folder; else $ERRATUM_DESK, else the user's own")
    .option('--by <name>', 'who does this; else the name of the account')
}

/** Reads the options every command has. Throws DeskError `bad-input`. */
export function readCall(command: Command, signal: AbortSignal): CommandCall {
  const { json, desk, by } = optionsSchema.parse(command.optsWithGlobals())
  if (by?.trim() === '') throw new DeskError('bad-input', '--by needs a name. Nothing was done.')
  const deskFolder = findDeskFolder({
    asked: desk,
    from: process.cwd(),
    environment: process.env,
    platform: process.platform,
    home: homedir()
  })
  const deskNamed = [desk, process.env['ERRATUM_DESK']].some((named) => named !== undefined && named !== '')
  return { json, by, deskFolder, deskNamed, signal }
}

/** The full path of a file or folder given on the command line. Throws DeskError `bad-input` for an empty one. */
export function resolvePath(given: string): string {
  // An empty path would resolve to the present folder: an unset variable in a script is not "here".
  if (given === '') throw new DeskError('bad-input', 'A path is empty. Nothing was done. Give the path of a file.')
  return resolve(process.cwd(), given)
}
