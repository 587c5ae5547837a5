import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum codes`: the desk's code replacement files and what their codes become; `add` and `remove` files. */
export function addCodesCommand(program: Command): void {
  const codes = program.command('codes').description('list code replacements, and add or remove their files')
  addDeskOptions(codes)
  codes.action((_: unknown, self: Command) => runCommand(self, (call) => changeFiles(call, (files) => files)))
  const add = codes.command('add').argument('<file...>').description('add code files, as Photo Mechanic has them')
  addDeskOptions(add)
  add.action((given: readonly string[], _: unknown, self: Command) =>
    runCommand(self, (call) => changeFiles(call, (files) => [...new Set([...files, ...given.map(resolvePath)])]))
  )
  const remove = codes.command('remove').argument('<file...>').description('no longer use code files')
  addDeskOptions(remove)
  remove.action((given: readonly string[], _: unknown, self: Command) =>
    runCommand(self, (call) => {
      const paths = given.map(resolvePath)
      return changeFiles(call, (files) => {
        const unknown = paths.find((path) => !files.includes(path))
        if (unknown === undefined) return files.filter((file) => !paths.includes(file))
        throw new DeskError('not-found', `${unknown} is no code file of this desk. Nothing was changed.`)
      })
    })
  )
}

async function changeFiles(
  call: CommandCall,
  change: (files: readonly string[]) => readonly string[]
): Promise<ExitCode> {
  const { by, signal } = call
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const { codeFiles } = await client.settings.get({}, { signal })
    const wanted = [...change(codeFiles)]
    if (wanted.join('\n') !== codeFiles.join('\n'))
      await client.settings.set({ change: { codeFiles: wanted }, by }, { signal })
    const found = await client.codes.list({}, { signal })
    if (call.json) printJson(found)
    else {
      for (const { path, codes, problem } of found.files)
        printLine(`${path}  ${codes} codes${problem === null ? '' : `  ! ${problem}`}`)
      const sign = found.delimiter
      for (const { code, texts } of found.codes) printLine(`  ${sign}${code}${sign}  ${texts.join('  |  ')}`)
      if (found.files.length === 0) printLine('The desk has no code files. Add some: erratum codes add FILE')
    }
    return 0
  })
}
