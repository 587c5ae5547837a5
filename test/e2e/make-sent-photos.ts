import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { composeEngine } from '../../main/engine/compose-engine.ts'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import type { Place } from '../integration/cli/open-place.ts'
import { makePhoto } from '../integration/services/make-photo.ts'

/** An AFP amendment that asks to tell third parties; its wrong value stands in three of the photos that `makeSentPhotos` makes. */
export const amendment =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. Please immediately remove the erroneous mention[s] from all your online services. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

/** The places pictures go to: the folders that stand for them. */
export interface SentPhotos {
  readonly wire: string
  readonly site: string
}

/** Four photos in the place's folder, three of them wrong; all were exported, and delivered to two recipients. Nobody may have the desk open. */
export async function makeSentPhotos({ photos, root, desk }: Place): Promise<SentPhotos> {
  const paths = await drawPhotos(photos)
  await using engine = await composeEngine({ deskFolder: desk, version: 'test' })
  const client = createRouterClient(engine.router, { context: { host: 'cli', user: 'Ana Berg' } })
  for await (const _ of await client.sources.scan({ path: photos }));
  const addPlace = async (name: string, label: string, recipient: string, language: 'en' | 'de') => {
    const path = join(root, name)
    await mkdir(path)
    await client.destinations.save({ destination: { name, label, connection: { kind: 'folder', path } } })
    const address = `bild@${name}.example`
    const { id } = await client.recipients.save({
      recipient: { name: recipient, address, language, destinations: [name] }
    })
    return { path, id }
  }
  const wire = await addPlace('wire', 'Client wire', 'Daily Osk', 'en')
  const site = await addPlace('site', 'Own web site', 'Radio Halden', 'de')
  const opened = await client.photos.open({ paths })
  const photoIds = opened.flatMap((one) => (one.ok ? [one.photo.id] : []))
  for await (const _ of await client.exports.run({ photoIds, preset: 'web', to: join(root, 'out') }));
  const deliver = async (ids: typeof photoIds, recipient: typeof wire) => {
    for await (const _ of await client.deliveries.run({ what: { photoIds: ids }, recipients: [recipient.id] }));
  }
  await deliver(photoIds, wire)
  await deliver(photoIds.slice(1), site)
  return { wire: wire.path, site: site.path }
}

async function drawPhotos(folder: string): Promise<string[]> {
  await using metadata = createMetadata()
  const paths: string[] = []
  for (const [index, colour] of ['navy', 'teal', 'maroon', 'olive'].entries()) {
    const city = index < 3 ? 'Nur-Sultan' : 'Osk'
    const fields = { credit: 'AFP', byline: ['Ana LIMA'], city, caption: `The signing ${index + 1}, ${city}.` }
    const size = { colour, width: 480, height: index === 1 ? 640 : 320 }
    paths.push(await makePhoto(metadata, join(folder, `AFP_${index + 1}.jpg`), fields, size))
  }
  return paths
}
