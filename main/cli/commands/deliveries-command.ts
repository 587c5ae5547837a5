import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { findRecipient } from '../find-recipient.ts'
import { listNoticePhotos } from '../list-notice-photos.ts'
import { openPaths } from '../open-paths.ts'
import { printJson, printLine } from '../output.ts'
import { parseDate } from '../parse-date.ts'
import { parseCount, parseNoticeNumber } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface DeliveriesOptions {
  readonly photo: readonly string[]
  readonly recipient?: string
  readonly to?: string
  readonly notice?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: string
}

/** `erratum deliveries`: the record of which bytes went to whom, newest first. */
export function addDeliveriesCommand(program: Command): void {
  const command = program.command('deliveries').description('who got which version of which photo, newest first')
  command
    .option('--photo <path>', 'of this photo; repeat it for more', collectOption, [])
    .option('--recipient <name>', 'to this recipient')
    .option('--to <destination>', 'to this destination')
    .option('--since <date>', 'from this day or moment on')
    .option('--until <date>', 'up to this day or moment')
    .option('--notice <id>', 'of the photos of this notice')
    .option('--limit <n>', 'at most so many; 1000')
  addDeskOptions(command)
  command.action((options: DeliveriesOptions, self: Command) =>
    runCommand(self, (call) => withDesk<ExitCode>(call, 'existing', (client) => list(client, call, options)))
  )
}

async function list(client: DeskClient, call: CommandCall, options: DeliveriesOptions): Promise<ExitCode> {
  const { recipient, to, since, until, limit } = options
  const all = await client.recipients.list({})
  const found = await client.deliveries.list(
    {
      ...(await findPhotos(client, call, options)),
      ...(recipient === undefined ? {} : { recipient: (await findRecipient(client, recipient)).id }),
      ...(to === undefined ? {} : { destination: to }),
      ...(since === undefined ? {} : { since: parseDate(since, '--since', 'first') }),
      ...(until === undefined ? {} : { until: parseDate(until, '--until', 'last') }),
      ...(limit === undefined ? {} : { limit: parseCount(limit, '--limit') })
    },
    { signal: call.signal }
  )
  if (call.json) {
    printJson(found)
    return 0
  }
  for (const one of found) {
    const who = all.find(({ id }) => id === one.recipient)?.name
    const to = who === undefined ? one.destination : `${who} (${one.destination})`
    const end = one.result === 'delivered' ? one.sha256.slice(0, 12) : `failed: ${one.failure?.message ?? ''}`
    printLine(`${one.at}  ${one.name} → ${to}  revision ${one.revision}  ${one.preset}  ${end}`)
  }
  return 0
}

async function findPhotos(client: DeskClient, call: CommandCall, { photo, notice }: DeliveriesOptions) {
  if (photo.length > 0 && notice !== undefined)
    throw new DeskError('bad-input', 'Give --photo or --notice, one of both. Nothing was done.')
  if (notice !== undefined) return { photoIds: await listNoticePhotos(client, parseNoticeNumber(notice), 'delivered') }
  if (photo.length === 0) return {}
  const { photos, failed } = await openPaths(client, call, photo)
  const [first] = failed
  if (first !== undefined) throw new DeskError(first.code, first.message, { path: first.path })
  return { photoIds: photos.map(({ id }) => id) }
}
