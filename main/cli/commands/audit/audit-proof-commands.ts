import type { Command } from 'commander'
import { addDeskOptions, resolvePath } from '../../command-call.ts'
import type { ExitCode } from '../../exit-code.ts'
import { printJson, printLine } from '../../output.ts'
import { runCommand } from '../../run-command.ts'
import { withDesk } from '../../with-desk.ts'
import { writeNewFile } from '../../write-new-file.ts'

/** `erratum audit prove PATH`: a proof of everything the record says about one photo. */
export function addProveCommand(audit: Command): void {
  const command = audit.command('prove').argument('<path>')
  command
    .description('prove what the record says about a photo; node verify.mjs checks the file without this program')
    .option('--to <file>', 'write it to a new file instead of printing it')
  addDeskOptions(command)
  command.action((given: string, { to }: { readonly to?: string }, self: Command) =>
    runCommand(self, (call) => {
      const path = resolvePath(given)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const { id } = await client.photos.locate({ path })
        const proof = await client.audit.prove({ photoId: id }, { signal: call.signal })
        if (to === undefined) printJson(proof)
        else {
          const file = await writeNewFile(to, `${JSON.stringify(proof, null, 2)}\n`)
          if (call.json) printJson({ file, entries: proof.entries.length })
          else printLine(`${proof.entries.length} entries proved: ${file}`)
        }
        return 0
      })
    })
  )
}

/** `erratum audit export --to FILE`: the whole record for somebody else, with what checks it. */
export function addExportRecordCommand(audit: Command): void {
  const command = audit.command('export')
  command
    .description('write the whole record as JSON, as a page that checks itself, and the verifier, for somebody else')
    .requiredOption('--to <file>', 'the JSON file to write; the page and verify.mjs stand beside it')
  addDeskOptions(command)
  command.action(({ to }: { readonly to: string }, self: Command) =>
    runCommand(self, (call) => {
      const path = resolvePath(to)
      return withDesk<ExitCode>(call, 'existing', async (client) => {
        const result = await client.audit.export({ to: path }, { signal: call.signal })
        if (call.json) printJson(result)
        else {
          printLine(`${result.entries} entries and ${result.checkpoints} checkpoints:`)
          for (const file of result.files) printLine(`  ${file}`)
        }
        return 0
      })
    })
  )
}
