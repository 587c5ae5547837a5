import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'
import type { DestinationInput } from '../../shared/contract/destinations.ts'

const hostKey = 'SHA256:wmJj6D5H3FwWwpyVn5F9OHIE1K3NdsAa8rigZ6yxofU'
const destinations: readonly DestinationInput[] = [
  {
    ...{ name: 'morgenposten', label: 'Morgenposten picture desk' },
    connection: { kind: 'sftp', host: 'sftp.morgenposten.example', user: 'erratum', folder: '/in', hostKey }
  },
  { name: 'archive', label: 'Archive', connection: { kind: 'folder', path: '/mnt/archive/incoming' } },
  {
    ...{ name: 'cms', label: 'Own web pages' },
    connection: { kind: 'command', program: '/usr/local/bin/put-into-cms', arguments: ['{file}', '{sha256}'] }
  }
]

/** Gives a desk that nobody has open places to deliver to, one who always gets AFP's pictures, and a rule. Nothing of them is there to be reached. */
export async function addDestinations(deskFolder: string): Promise<void> {
  await using engine = await composeEngine({ deskFolder, version: 'test' })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Desk' } })
  for (const destination of destinations) await client.destinations.save({ destination })
  const condition = { agency: 'AFP', category: null, keyword: null }
  const { id } = await client.recipients.save({
    recipient: {
      ...{ name: 'Morgenposten', address: 'bilde@morgenposten.example' },
      ...{ destinations: ['morgenposten'], rules: [{ ...condition, preset: 'web' }] }
    }
  })
  const rule = { name: 'Corrected AFP to Morgenposten', on: 'corrections', preset: 'web' } as const
  await client.watch.save({ rule: { ...rule, condition, recipients: [id] } })
}
