import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { HistoryQuery } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson } from '../output.ts'
import { parseDate } from '../parse-date.ts'
import { parseField } from '../parse-field.ts'
import { parseCount, parseNoticeNumber } from '../parse-number.ts'
import { printComparison } from '../print-comparison.ts'
import { printHistory } from '../print-history.ts'
import { printBlame, printState } from '../print-state.ts'
import { runCommand } from '../run-command.ts'
import { searchHistory } from '../search-history.ts'
import { withDesk } from '../with-desk.ts'

interface HistoryOptions {
  readonly at?: string
  readonly revision?: string
  readonly against?: string
  readonly blame?: string
  readonly lang?: string
  readonly search?: string | true
  readonly field?: string
  readonly notice?: string
  readonly from?: string
  readonly to?: string
  readonly limit: string
}

/** `erratum history [PATH]`: every revision of a photo, one of them, who brought which word, or revisions of all photos by what is asked. */
export function addHistoryCommand(program: Command): void {
  const command = program.command('history').argument('[path]')
  command
    .description('show every revision of a photo: who, when, why, what; or search the revisions of all photos')
    .option('--at <date>', 'the photo as it was then: "2017-05-04", "2017-05-04T14:05Z"')
    .option('--revision <n>', 'the photo as it was at this revision')
    .option('--against <n>', 'with --revision: what differs from it at this one')
    .option('--blame <field>', 'who brought each word of a field; with --revision, at that one')
    .option('--lang <language>', 'with --blame: the language of the text')
    .option(
      '--search [text]',
      'revisions that held a text, of all photos or of this one; with --by, made by that person'
    )
    .option('--field <field>', 'with --search: in this field; without a text, that changed it')
    .option('--notice <id>', 'with --search: made on this notice')
    .option('--from <date>', 'with --search: made then or later')
    .option('--to <date>', 'with --search: made then or earlier')
    .option('--limit <n>', 'with --search: at most so many', '100')
  addDeskOptions(command)
  command.action((given: string | undefined, options: HistoryOptions, self: Command) =>
    runCommand(self, (call) => showHistory(call, given, options))
  )
}

async function showHistory(call: CommandCall, given: string | undefined, options: HistoryOptions): Promise<ExitCode> {
  const path = given === undefined ? undefined : resolvePath(given)
  if (options.search !== undefined) return search(call, path, options)
  if (path === undefined)
    throw new DeskError('bad-input', 'Give a photo, or --search to look through all of them. Nothing was done.')
  const show = chooseView(options)
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const { id } = await client.photos.locate({ path })
    await show(client, id, { path, json: call.json })
    return 0
  })
}

type View = (
  client: DeskClient,
  photoId: PhotoId,
  told: { readonly path: string; readonly json: boolean }
) => Promise<void>

// What was typed is read before the desk is opened: a slip costs no waiting.
function chooseView(options: HistoryOptions): View {
  const { blame, lang, against } = options
  const at = options.at === undefined ? undefined : parseDate(options.at, '--at', 'last')
  const revision = options.revision === undefined ? undefined : parseCount(options.revision, '--revision')
  if (blame !== undefined) {
    const field = parseField(blame)
    return async (client, photoId, { json }) => {
      const answer = await client.history.blame({ photoId, field, language: lang, revision })
      return json ? printJson(answer) : printBlame(answer)
    }
  }
  if (revision !== undefined && against !== undefined) {
    const to = parseCount(against, '--against')
    return async (client, photoId, { json }) => {
      const answer = await client.history.compare({ photoId, from: revision, to })
      return json ? printJson(answer) : printComparison(answer)
    }
  }
  if (at !== undefined || revision !== undefined)
    return async (client, photoId, { json }) => {
      const answer =
        revision === undefined
          ? await client.history.at({ photoId, at: at ?? '' })
          : await client.history.revision({ photoId, revision })
      return json ? printJson(answer) : printState(answer)
    }
  return async (client, photoId, { path, json }) => {
    const revisions = await client.history.photo({ photoId })
    return json ? printJson(revisions) : printHistory(path, revisions)
  }
}

async function search(call: CommandCall, path: string | undefined, options: HistoryOptions): Promise<ExitCode> {
  const { search: text, field, notice, from, to } = options
  const { by, json, signal } = call
  const query: HistoryQuery = {
    ...(typeof text === 'string' ? { text } : {}),
    ...(by === undefined ? {} : { by }),
    ...(field === undefined ? {} : { field: parseField(field) }),
    ...(notice === undefined ? {} : { notice: parseNoticeNumber(notice) }),
    ...(from === undefined ? {} : { from: parseDate(from, '--from', 'first') }),
    ...(to === undefined ? {} : { to: parseDate(to, '--to', 'last') })
  }
  const limit = parseCount(options.limit, '--limit')
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const photo = path === undefined ? {} : { photoId: (await client.photos.locate({ path })).id }
    await searchHistory(client, { query: { ...query, ...photo }, limit, json, signal })
    return 0
  })
}
