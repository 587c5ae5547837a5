import type { Command } from 'commander'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { RecallScope } from '../../../../shared/contract/recall.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../../collect-option.ts'
import type { CommandCall } from '../../command-call.ts'
import { resolvePath } from '../../command-call.ts'
import { findRecipient } from '../../find-recipient.ts'
import { openPaths } from '../../open-paths.ts'
import { parseDate } from '../../parse-date.ts'
import { parseNoticeNumber } from '../../parse-number.ts'

/** What is called back, and who is meant, as it is given on the command line. */
export interface ScopeOptions {
  readonly photo: readonly string[]
  readonly text?: string
  readonly since?: string
  readonly until?: string
  readonly recipient: readonly string[]
  readonly to: readonly string[]
  readonly folder: readonly string[]
}

/** The options that say what is called back, and whom it is about. */
export function addScopeOptions(command: Command): Command {
  return command
    .option('--photo <path>', 'this photo, where it went out with other words; repeat it for more', collectOption, [])
    .option('--text <words>', 'all that went out saying these words')
    .option('--since <date>', 'only what went out from this day or moment on')
    .option('--until <date>', 'only what went out up to this day or moment')
    .option('--recipient <name>', 'only this recipient; repeat it for more', collectOption, [])
    .option('--to <destination>', 'only this destination of nobody by name; repeat it for more', collectOption, [])
    .option('--folder <path>', 'only this folder that nobody was sent from; repeat it for more', collectOption, [])
}

/** What is called back. Throws DeskError `bad-input` where nothing, or two things are named, and what opening the photos throws. */
export async function readScope(
  client: DeskClient,
  call: CommandCall,
  given: string | undefined,
  { photo, text, since, until }: ScopeOptions
): Promise<RecallScope> {
  const named = [given, text, photo[0]].filter((one) => one !== undefined).length
  if (named > 1 || (named === 0 && since === undefined && until === undefined))
    throw new DeskError(
      'bad-input',
      'Give a notice, --photo or --text, one of these, or a period with --since and --until. Nothing was done.'
    )
  const scope: RecallScope = {}
  if (given !== undefined) scope.notice = parseNoticeNumber(given)
  if (text !== undefined) scope.text = text
  if (since !== undefined) scope.since = parseDate(since, '--since', 'first')
  if (until !== undefined) scope.until = parseDate(until, '--until', 'last')
  if (photo.length === 0) return scope
  const { photos, failed } = await openPaths(client, call, photo)
  const [first] = failed
  if (first !== undefined) throw new DeskError(first.code, first.message, { path: first.path })
  return { ...scope, photoIds: photos.map(({ id }) => id) }
}

/** Whom it is about: recipients by name, places by theirs, folders by their paths. Throws DeskError `not-found` for a recipient the desk does not know. */
export async function readWhom(client: DeskClient, { recipient, to, folder }: ScopeOptions) {
  const recipients = await Promise.all(recipient.map(async (name) => (await findRecipient(client, name)).id))
  return { recipients, destinations: [...to], folders: folder.map(resolvePath) }
}
