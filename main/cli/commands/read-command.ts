import type { Command } from 'commander'
import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoReading } from '../../../shared/contract/photo.ts'
import type { ReadPhoto } from '../../services/photos/read-photos.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { printFailure, printJson } from '../output.ts'
import { printReading } from '../print-reading.ts'
import { readGivenPhotos } from '../read-given-photos.ts'
import { runCommand } from '../run-command.ts'

/** `erratum read PATH…`: the fields of photos as the files are now, every copy, disagreements. */
export function addReadCommand(program: Command): void {
  const command = program.command('read').argument('<path...>')
  addDeskOptions(command.description('show the fields of photos, every copy, and which copies disagree'))
  command.action((given: readonly string[], _options: unknown, self: Command) =>
    runCommand(self, (call) => readFiles(call, given))
  )
}

async function readFiles(call: CommandCall, given: readonly string[]): Promise<ExitCode> {
  const paths = given.map(resolvePath)
  const readings: PhotoReading[] = []
  const failures: DeskErrorCode[] = []
  const take = (result: ReadPhoto): void => {
    if (result.ok) readings.push(result.reading)
    else {
      failures.push(result.failure.code)
      printFailure(result.failure)
    }
    if (result.ok && !call.json) printReading(result.reading)
  }
  await readGivenPhotos(call, { paths, take })
  if (call.json) printJson(readings)
  return chooseExitCode(readings.length, failures)
}
