import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import { reportScan } from '../report-scan.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum sample`: makes the sample photos in the desk and reads them. */
export function addSampleCommand(program: Command): void {
  const command = program.command('sample')
  addDeskOptions(command.description('make the sample photos in the desk (once) and read them'))
  command.action((_options: unknown, self: Command) =>
    runCommand(self, (call) =>
      withDesk(call, 'made', async (client) =>
        reportScan(await client.sources.openSample({}, { signal: call.signal }), call)
      )
    )
  )
}
