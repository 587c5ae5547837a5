import type { Command } from 'commander'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { CommandCall } from './command-call.ts'
import { readCall } from './command-call.ts'
import type { ExitCode } from './exit-code.ts'
import { chooseExitCode } from './exit-code.ts'
import { printFailure, printJson } from './output.ts'
import { readFailure } from './read-failure.ts'

// As shells tell a command that was ended: 128 and the signal's number.
const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** Runs one command and sets the process's exit code. Ctrl-C stops the work in order; a second one ends it at once. */
export async function runCommand(command: Command, work: (call: CommandCall) => Promise<ExitCode>): Promise<void> {
  const stop = new AbortController()
  let stopped: number | undefined
  const onSignal = (name: 'SIGINT' | 'SIGTERM'): void => {
    if (stopped !== undefined) process.exit(stopped)
    stopped = signalCodes[name]
    stop.abort(new DeskError('cancelled', 'Stopped. What was finished stays, and can be undone; nothing is half done.'))
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  const code = await attempt(command, () => work(readCall(command, stop.signal)))
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  process.exitCode = code === 0 ? 0 : (stopped ?? code)
}

async function attempt(command: Command, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    return tellError(error, command.optsWithGlobals()['json'] === true)
  }
}

/** Says why a call failed entirely, as a line on standard error and, where asked, as JSON; gives the exit code. */
export function tellError(error: unknown, json: boolean): ExitCode {
  const failure = readFailure(error)
  const { code, message } = failure ?? { code: 'tool-failed' as const, message: describeBug(error) }
  if (json) printJson({ error: { code, message } })
  printFailure({ message })
  if (failure === undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return chooseExitCode(0, [code])
}

function describeBug(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `A fault in Erratum itself (${message}). No photo is left half written. Please report it with the lines below.`
}
