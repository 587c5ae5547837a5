import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { findRecipient } from '../find-recipient.ts'
import { openPaths } from '../open-paths.ts'
import { printJson, printLine } from '../output.ts'
import { parseDate } from '../parse-date.ts'
import { parseCount } from '../parse-number.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface DeliveriesOptions {
  readonly photo: readonly string[]
  readonly recipient?: string
  readonly to?: string
  readonly since?: string
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
    .option('--limit <n>', 'at most so many; 1000')
  addDeskOptions(command)
  command.action((options: DeliveriesOptions, self: Command) =>
    runCommand(self, (call) => withDesk<ExitCode>(call, 'existing', (client) => list(client, call, options)))
  )
}

async function list(client: DeskClient, call: CommandCall, options: DeliveriesOptions): Promise<ExitCode> {
  const { photo, recipient, to, since, limit } = options
  const all = await client.recipients.list({})
  const found = await client.deliveries.list(
    {
      ...(photo.length === 0 ? {} : { photoIds: await findPhotos(client, call, photo) }),
      ...(recipient === undefined ? {} : { recipient: (await findRecipient(client, recipient)).id }),
      ...(to === undefined ? {} : { destination: to }),
      ...(since === undefined ? {} : { since: parseDate(since, '--since', 'first') }),
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

async function findPhotos(client: DeskClient, call: CommandCall, paths: readonly string[]) {
  const { photos, failed } = await openPaths(client, call, paths)
  const [first] = failed
  if (first !== undefined) throw new DeskError(first.code, first.message, { path: first.path })
  return photos.map(({ id }) => id)
}
