import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printFailure, printJson } from '../output.ts'
import { parseNoticeLines } from '../parse-notice-lines.ts'
import { printParsedNotice } from '../print-notice.ts'
import { readGivenGrammars } from '../read-given-grammars.ts'
import type { ReadNotice } from '../read-notice.ts'
import { readNotice, tellParsed } from '../read-notice.ts'
import { readNoticeFile } from '../read-notice-file.ts'
import { readText } from '../read-text.ts'
import { runCommand } from '../run-command.ts'

/** `erratum notice parse [FILE|-]`: what a text says as a notice. Needs no desk and touches nothing; a desk that is named lends its own grammars. */
export function addNoticeParseCommand(notice: Command): void {
  const command = notice
    .command('parse')
    .argument('[file]', 'a text, mail, HTML, NewsML or ninjs file, or - for standard input')
  command.description(
    'tell what a text says as a notice; needs no desk, uses the grammars of one that is named, touches nothing'
  )
  command.option('--jsonl <file>', 'one {"id","text"} a line in, one {"id", …what it says} a line out')
  addDeskOptions(command)
  command.action((file: string | undefined, { jsonl }: { readonly jsonl?: string }, self: Command) =>
    runCommand(self, (call) => parse(call, file, jsonl))
  )
}

async function parse(call: CommandCall, file: string | undefined, jsonl: string | undefined): Promise<ExitCode> {
  if (jsonl !== undefined && file !== undefined)
    throw new DeskError('bad-input', 'Give a file or --jsonl FILE, one of both. Nothing was read.')
  const grammars = await readGivenGrammars(call)
  if (jsonl !== undefined) return parseNoticeLines(await readText(jsonl), grammars)
  const { items, notices, leftOut, plainText } = await readNoticeFile(file ?? '-', grammars)
  const [first] = notices
  const said =
    first === undefined ? readNotice(plainText ?? items[0]?.texts[0]?.text ?? '', grammars) : tellParsed(first.parsed)
  if (plainText !== null) return print(call, said)
  // The first notice stands where that of a plain text does; a mail with several attachments may bring more.
  const all = notices.map(({ text, parsed, subject, facts }) => ({ ...tellParsed(parsed), subject, text, facts }))
  if (call.json) printJson({ ...said, notices: all, leftOut })
  else for (const one of all.length === 0 ? [said] : all) printParsedNotice(one)
  for (const { what, why } of call.json ? [] : leftOut) printFailure({ message: `${what} ${why}.` })
  return 0
}

function print(call: CommandCall, parsed: ReadNotice): ExitCode {
  if (call.json) printJson(parsed)
  else printParsedNotice(parsed)
  return 0
}
