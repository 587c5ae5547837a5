import type { Command } from 'commander'
import { z } from 'zod'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { dutySchema } from '../../../shared/contract/notice-parsed.ts'
import type { OwnNoticeInput } from '../../../shared/contract/notice-reply.ts'
import { collectOption } from '../collect-option.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import type { GivenManner } from '../parse-manner.ts'
import { parseChoice, parseManner } from '../parse-manner.ts'
import { printNoticeLine } from '../print-notice.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'
import { addMannerOptions } from './notice-reply-command.ts'

interface WriteOptions extends GivenManner {
  readonly kind: string
  readonly pair: readonly string[]
  readonly id: readonly string[]
  readonly duty: readonly string[]
  readonly byline?: string
  readonly reason?: string
  readonly add: boolean
}

const kinds = z.enum(['correction', 'kill', 'reinstatement'])

/** `erratum notice write`: the desk's own notice to its clients, printed, or taken in with `--add`. */
export function addNoticeWriteCommand(notice: Command): void {
  const command = notice.command('write').description('write a notice of our own, for clients')
  command
    .option('--kind <kind>', 'correction, kill or reinstatement', 'correction')
    .option('--pair <correct=wrong>', 'what it should say, and what it says; may be given again', collectOption, [])
    .option('--id <picture>', 'the id of a picture it is about; may be given again', collectOption, [])
    .option('--duty <duty>', 'what clients are asked to do; may be given again', collectOption, [])
    .option('--byline <name>', 'the photographer')
    .option('--reason <text>', 'why')
    .option('--add', 'take it in, to be worked like any other', false)
  addDeskOptions(addMannerOptions(command))
  command.action((options: WriteOptions, self: Command) =>
    runCommand(self, (call) => {
      const own = readOwn(options)
      const { by, signal } = call
      return withDesk<ExitCode>(call, options.add ? 'made' : 'existing', async (client) => {
        if (options.add) {
          const taken = await client.notices.addOwn({ ...own, by }, { signal })
          if (call.json) printJson(taken)
          else printNoticeLine(taken)
          return 0
        }
        const message = await client.notices.writeOwn(own, { signal })
        if (call.json) printJson(message)
        else printLine(`${message.subject}\n\n${message.text.trimEnd()}`)
        return 0
      })
    })
  )
}

function readOwn(options: WriteOptions): OwnNoticeInput {
  return {
    kind: parseChoice(kinds, options.kind, '--kind'),
    pairs: options.pair.map(parsePair),
    pictureIds: [...options.id],
    duties: options.duty.map((duty) => parseChoice(dutySchema, duty, '--duty')),
    byline: options.byline ?? null,
    reason: options.reason ?? null,
    ...parseManner(options)
  }
}

function parsePair(text: string) {
  const at = text.indexOf('=')
  if (at >= 0) return { correct: text.slice(0, at), wrong: text.slice(at + 1) }
  throw new DeskError(
    'bad-input',
    `--pair needs "correct=wrong", not ${JSON.stringify(text)}. Nothing was recorded. Leave one side empty to add or delete a mention.`
  )
}
