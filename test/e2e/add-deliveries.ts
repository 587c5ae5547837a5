import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'

const places = [
  { name: 'courier', label: 'courier.example, web CMS', preset: 'web', minutes: 300 },
  { name: 'print', label: 'Print desk, page 3', preset: 'print', minutes: 290 },
  { name: 'social', label: '@meridianphoto', preset: 'web', minutes: 280 }
]

/** Gives a desk, whose sample photos must be there and which nobody has open, a morning's deliveries of one photo that is killed later. */
export async function addDeliveries(deskFolder: string, outside: string, now = new Date()): Promise<void> {
  let minutesAgo = 310
  const clock = () => new Date(now.getTime() - minutesAgo * 60_000).toISOString()
  await using engine = await composeEngine({ deskFolder, version: 'test', clock })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Desk' } })
  for await (const _ of await client.sources.openSample({}));
  const { photos } = await client.photos.list({})
  const photoIds = photos.flatMap(({ id, fileName }) => (fileName === 'NSW_20260509T1200Z.png' ? [id] : []))
  for (const { name, label, preset, minutes } of places) {
    minutesAgo = minutes
    const path = join(outside, name)
    await mkdir(path)
    await client.destinations.save({ destination: { name, label, connection: { kind: 'folder', path } } })
    for await (const _ of await client.exports.run({ photoIds, preset, to: join(outside, 'out') }));
    for await (const _ of await client.deliveries.run({ what: { photoIds, preset }, destinations: [name] }));
  }
}
