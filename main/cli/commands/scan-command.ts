import type { Command } from 'commander'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import { reportScan } from '../report-scan.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum scan DIR`: makes a folder a source of the desk and reads its photos. */
export function addScanCommand(program: Command): void {
  const command = program.command('scan').argument('<dir>')
  addDeskOptions(command.description('make a folder part of the desk and read its photos'))
  command.action((given: string, _options: unknown, self: Command) =>
    runCommand(self, (call) => {
      const path = resolvePath(given)
      return withDesk(call, 'made', async (client) =>
        reportScan(await client.sources.scan({ path }, { signal: call.signal }), call)
      )
    })
  )
}
