import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ReplacePreview, ReplaceScope } from '../../../shared/contract/replace.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import type { OpenedPaths } from '../open-paths.ts'
import { openPaths } from '../open-paths.ts'
import { printJson, printLine } from '../output.ts'
import { parseField } from '../parse-field.ts'
import { printReplacements } from '../print-replacements.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface ReplaceOptions extends Omit<ReplaceQuery, 'find' | 'replace' | 'keepPossessive'> {
  readonly possessive: boolean
  readonly field: readonly string[]
  readonly search?: string
  readonly all: boolean
  readonly preview: boolean
  readonly breakCredentials: boolean
  readonly reason: string
}

/** `erratum replace FIND REPLACEMENT PATH…`: replaces words in the fields of photos, as one change. */
export function addReplaceCommand(program: Command): void {
  const command = program.command('replace').argument('<find>').argument('<replacement>').argument('[path...]')
  command
    .description('replace words in fields of photos, as one change')
    .option('--search <text>', 'in all photos that hold this text')
    .option('--all', 'in all photos of the desk', false)
    .option('--field <field>', 'only in this field; may be repeated', collectOption, [])
    .option('--whole-words', 'leave longer words alone', false)
    .option('--match-case', 'capitals matter', false)
    .option('--match-accents', 'accents matter', false)
    .option('--pattern', 'FIND is a regular expression (RE2); the replacement may name groups as $1', false)
    .option('--no-possessive', 'with --whole-words: leave "Burqa\'s" alone')
    .option('--keep-capitals', 'what is put in follows the capitals of what was found', false)
    .option('--preview', 'only show every place and what would stand there', false)
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of a photo', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((find: string, replace: string, paths: readonly string[], options: ReplaceOptions, self: Command) =>
    runCommand(self, (call) => replaceWords(call, { find, replace, paths, options }))
  )
}

interface AskedReplace {
  readonly find: string
  readonly replace: string
  readonly paths: readonly string[]
  readonly options: ReplaceOptions
}

async function replaceWords(call: CommandCall, { find, replace, paths, options }: AskedReplace): Promise<ExitCode> {
  const { by, json, signal } = call
  const { wholeWords, matchCase, matchAccents, pattern, possessive, keepCapitals, breakCredentials, reason } = options
  if (find === '') throw new DeskError('bad-input', 'The text to find is empty. Nothing was searched.')
  const places = [paths.length > 0, options.search !== undefined, options.all].filter(Boolean).length
  if (places !== 1)
    throw new DeskError(
      'bad-input',
      'Say where: give paths of photos, or --search TEXT, or --all. Nothing was changed.'
    )
  const query = {
    ...{ find, replace, wholeWords, matchCase, matchAccents, pattern, keepCapitals },
    keepPossessive: possessive
  }
  const fields = options.field.length === 0 ? undefined : options.field.map(parseField)
  return withDesk(call, paths.length > 0 ? 'made' : 'existing', async (client) => {
    const { scope, failed } = await openScope(client, call, paths, options.search)
    const found = scope === null ? nothing : await client.replace.preview({ query, scope, fields }, { signal })
    if (options.preview) {
      if (json) printJson(found)
      else printReplacements(found)
      return reportChange({ change: null, done: [], failed }, { json: false, verb: '' })
    }
    if (found.photos.length === 0 && failed.length === 0 && !json)
      printLine('No photo holds this. Nothing was changed.')
    const photos = found.photos.map(({ photo: { id, revision }, hits }) => ({
      photoId: id,
      revision,
      hits: hits.map((hit) => hit.id)
    }))
    const result =
      photos.length === 0
        ? { change: null, done: [], failed: [] }
        : await client.replace.apply({ query, photos, by, reason, breakCredentials }, { signal })
    return reportChange({ ...result, failed: [...failed, ...result.failed] }, { json, verb: 'edited' })
  })
}

const nothing: ReplacePreview = { photos: [], searched: 0, more: false }

async function openScope(
  client: DeskClient,
  call: CommandCall,
  paths: readonly string[],
  search: string | undefined
): Promise<{ readonly scope: ReplaceScope | null; readonly failed: OpenedPaths['failed'] }> {
  if (paths.length === 0)
    return { scope: { in: 'filter', filter: search === undefined ? {} : { text: search } }, failed: [] }
  const { photos, failed } = await openPaths(client, call, paths)
  const ids = photos.map(({ id }) => id)
  return { scope: ids.length === 0 ? null : { in: 'photos', ids }, failed }
}
