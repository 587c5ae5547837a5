import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { makePhoto } from '../integration/services/make-photo.ts'

const cities = ['Vík', 'Höfn']

/** Makes photos of a press day, PRESS_01.jpg and on, in an empty folder, and reads them into a desk that nobody has open. */
export async function makePressPhotos(deskFolder: string, folder: string, count: number): Promise<void> {
  await using metadata = createMetadata()
  const names = Array.from({ length: count }, (_, index) => `PRESS_${String(index + 1).padStart(2, '0')}.jpg`)
  await Promise.all(
    names.map((name, index) => {
      // Another picture each: what looks the same would count as copies.
      const drawing = { colour: `hsl(${index * 18}, 55%, ${30 + (index % 3) * 15}%)`, width: 240, height: 160 + index }
      const fields = { city: cities[index % 2] ?? '', byline: ['Ana LIMA'], dateCreated: '2031-06-14' }
      return makePhoto(metadata, join(folder, name), fields, drawing)
    })
  )
  await using engine = await composeEngine({ deskFolder, version: 'test' })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Desk' } })
  for await (const _ of await client.sources.scan({ path: folder }));
}
