import { CommanderError } from 'commander'
import { createProgram } from './create-program.ts'
import { refuseArguments } from './refuse-arguments.ts'

/** The command line: `erratum ARGS`, from the process's own arguments to its exit code. */
export async function runCommandLine(): Promise<void> {
  // `erratum read … | head` closes the pipe early; what was to be done is done all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

  const program = createProgram()
  try {
    await program.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.help' && program.args.length === 0) program.outputHelp()
    else process.exitCode = refuseArguments(error, process.argv.slice(2))
  }
}
