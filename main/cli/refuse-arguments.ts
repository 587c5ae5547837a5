import type { CommanderError } from 'commander'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExitCode } from './exit-code.ts'
import { tellError } from './run-command.ts'

/** Says in one line what is wrong with the arguments of a call; gives the exit code, 0 where only help or the version was asked for. */
export function refuseArguments(error: CommanderError, given: readonly string[]): ExitCode {
  if (error.exitCode === 0) return 0
  const end = given.indexOf('--')
  const json = given.slice(0, end < 0 ? given.length : end).includes('--json')
  const said = error.code === 'commander.help' ? 'A command is missing' : error.message.replace(/^error: /, '')
  const message = `${said.replace(/\s*\n\s*/g, ' ')}. Nothing was done. "erratum --help" lists the commands, "erratum help COMMAND" its options.`
  return tellError(new DeskError('bad-input', message), json)
}
