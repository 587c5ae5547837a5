import { dirname } from 'node:path'
import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { findPart } from '../../install/find-part.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJsonLine, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'

/** `erratum serve`: the desk for a browser on this machine, until Ctrl-C. */
export function addServeCommand(program: Command): void {
  const command = program.command('serve').description('serve the desk to a browser on this machine')
  command.option('--port <n>', 'the port on 127.0.0.1; any free one where not given', '0')
  addDeskOptions(command)
  command.action(({ port }: { readonly port: string }, self: Command) =>
    runCommand(self, (call) => serve(call, parsePort(port)))
  )
}

async function serve({ deskFolder, json }: CommandCall, port: number): Promise<ExitCode> {
  const staticFolder = findPage()
  const { runWeb } = await import('../../web/run-web.ts')
  const { createLog } = await import('../../engine/create-log.ts')
  const onLink = (url: string): void => {
    if (json) printJsonLine({ url })
    else printLine(`The desk is at ${url}  (this link opens it in one browser; Ctrl-C ends it)`)
  }
  await runWeb({ deskFolder, port, staticFolder, onLink, log: createLog() })
  return 0
}

// From source the page is what was built beside it; built, it lies beside the command line.
function findPage(): string {
  try {
    const names = ['../../../out/renderer', '../renderer', '../../renderer'].map((folder) => `${folder}/index.html`)
    return dirname(findPart(import.meta.dirname, names))
  } catch (cause) {
    throw new DeskError(
      'tool-failed',
      'The page is not built. Nothing was started. "npm run serve" builds and serves it.',
      { cause }
    )
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new DeskError(
    'bad-input',
    `${JSON.stringify(text)} is no port. Nothing was started. Give a number up to 65535.`
  )
}
