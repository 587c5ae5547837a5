import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseNoticeLines } from '../parse-notice-lines.ts'
import { printParsedNotice } from '../print-notice.ts'
import { readNotice } from '../read-notice.ts'
import { readText } from '../read-text.ts'
import { runCommand } from '../run-command.ts'

/** `erratum notice parse [FILE|-]`: what a text says as a notice. Needs no desk and touches nothing. */
export function addNoticeParseCommand(notice: Command): void {
  const command = notice.command('parse').argument('[file]', 'a text file, or - for standard input')
  command.description('tell what a text says as a notice; needs no desk and touches nothing')
  command.option('--jsonl <file>', 'one {"id","text"} a line in, one {"id", …what it says} a line out')
  addDeskOptions(command)
  command.action((file: string | undefined, { jsonl }: { readonly jsonl?: string }, self: Command) =>
    runCommand(self, (call) => parse(call, file, jsonl))
  )
}

async function parse(call: CommandCall, file: string | undefined, jsonl: string | undefined): Promise<ExitCode> {
  if (jsonl !== undefined && file !== undefined)
    throw new DeskError('bad-input', 'Give a file or --jsonl FILE, one of both. Nothing was read.')
  if (jsonl !== undefined) return parseNoticeLines(await readText(jsonl))
  const parsed = readNotice(await readText(file ?? '-'))
  if (call.json) printJson(parsed)
  else printParsedNotice(parsed)
  return 0
}
