import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { z } from 'zod'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportPreset, ExportPresetFile } from '../../../shared/contract/export-preset.ts'
import { exportPresetFileSchema } from '../../../shared/contract/export-preset.ts'
import { describePreset } from '../../../shared/export/describe-preset.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { expectFailure } from '../../services/expect-failure.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { writeNewFile } from '../write-new-file.ts'

/** `erratum presets`: how pictures leave the desk; shown, passed on and taken in as JSON files. */
export function addPresetsCommand(program: Command): void {
  const presets = program.command('presets').description('how pictures leave the desk').enablePositionalOptions()
  const add = (name: string, what: string): Command => {
    const command = presets.command(name).description(what)
    addDeskOptions(command)
    return command
  }
  add('list', 'list the presets').action((_: object, self: Command) =>
    runCommand(self, (call) => withDesk(call, 'made', async (client) => print(call, await client.exports.presets({}))))
  )
  add('show', 'show one')
    .argument('<name>')
    .action((name: string, _: object, self: Command) => runCommand(self, (call) => showOne(call, name)))
  add('import', 'take one in from a file, in place of the desk’s own of its name')
    .argument('<file>')
    .action((file: string, _: object, self: Command) => runCommand(self, (call) => importOne(call, file)))
  add('export', 'write one into a new file, to be passed on')
    .argument('<name>')
    .argument('<file>')
    .action((name: string, file: string, _: object, self: Command) =>
      runCommand(self, (call) => exportOne(call, name, file))
    )
  add('remove', 'remove one of the desk’s own')
    .argument('<name>')
    .action((name: string, _: object, self: Command) =>
      runCommand(self, (call) =>
        withDesk(call, 'existing', async (client) =>
          print(call, await client.exports.removePreset({ name, by: call.by }))
        )
      )
    )
}

function print(call: CommandCall, presets: readonly ExportPreset[]): ExitCode {
  if (call.json) printJson(presets)
  else for (const { name, label } of presets) printLine(`${name}  ${label}`)
  return 0
}

function showOne(call: CommandCall, name: string): Promise<ExitCode> {
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const preset = await findPreset(client, name)
    if (call.json) printJson(preset)
    else for (const [head, words] of describePreset(preset)) printLine(`${head}: ${words}`)
    return 0
  })
}

async function importOne(call: CommandCall, given: string): Promise<ExitCode> {
  const { preset } = await readPresetFile(resolvePath(given))
  return withDesk(call, 'made', async (client) => print(call, await client.exports.savePreset({ preset, by: call.by })))
}

function exportOne(call: CommandCall, name: string, file: string): Promise<ExitCode> {
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const content: ExportPresetFile = { erratumPreset: 1, preset: await findPreset(client, name) }
    printLine(await writeNewFile(file, `${JSON.stringify(content, null, 2)}\n`))
    return 0
  })
}

async function findPreset(client: DeskClient, name: string): Promise<ExportPreset> {
  const presets = await client.exports.presets({})
  const preset = presets.find((one) => one.name === name)
  if (preset !== undefined) return preset
  const names = presets.map((one) => one.name).join(', ')
  throw new DeskError('not-found', `There is no export preset ${name}. Choose one of: ${names}.`)
}

async function readPresetFile(path: string): Promise<ExportPresetFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw expectFailure(error, path)
  })
  const read = exportPresetFileSchema.safeParse(parseJson(text, path))
  if (read.success) return read.data
  const what = z
    .prettifyError(read.error)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^✖ /, '')
  throw new DeskError('bad-input', `${path} is no export preset: ${what}. Nothing was taken in.`, { path })
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DeskError(
      'bad-input',
      `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}. Nothing was taken in.`,
      { path }
    )
  }
}
