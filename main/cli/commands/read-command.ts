import type { Command } from 'commander'
import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoReading } from '../../../shared/contract/photo.ts'
import type { ReadPhoto } from '../../services/photos/read-photos.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { isDesk } from '../is-desk.ts'
import { printFailure, printJson } from '../output.ts'
import { printReading } from '../print-reading.ts'
import { readFailure } from '../read-failure.ts'
import { readWithoutDesk } from '../read-without-desk.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

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
  if (await isDesk(call.deskFolder)) await readThroughDesk(call, paths, take)
  else for await (const result of readWithoutDesk(paths, call.signal)) take(result)
  call.signal.throwIfAborted()
  if (call.json) printJson(readings)
  return chooseExitCode(readings.length, failures)
}

async function readThroughDesk(call: CommandCall, paths: string[], take: (result: ReadPhoto) => void): Promise<void> {
  const { signal } = call
  let taken = 0
  try {
    await withDesk(call, 'existing', async (client) => {
      for await (const result of await client.photos.read({ paths }, { signal })) {
        take(result)
        taken += 1
      }
    })
  } catch (error) {
    if (taken > 0) throw error
    // Reading needs no desk. One that cannot be opened only keeps to itself which photos are locked, and that is said with each.
    const failure = readFailure(error)
    if (failure?.code !== 'storage-unavailable' && failure?.code !== 'desk-busy') throw error
    printFailure({ message: `${failure.message} The photos are read without it.` })
    const warning = 'The desk could not be opened, so whether this photo is locked is not known.'
    for await (const result of readWithoutDesk(paths, signal))
      take(
        result.ok
          ? { ok: true, reading: { ...result.reading, warnings: [...result.reading.warnings, warning] } }
          : result
      )
  }
}
