import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import type { Place } from '../integration/cli/open-place.ts'
import { makePhoto } from '../integration/services/make-photo.ts'

/** An AFP amendment that asks to tell third parties; its wrong value stands in three of the photos that `makeSentPhotos` makes. */
export const amendment =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. Please immediately remove the erroneous mention[s] from all your online services. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

/** The places pictures go to, by name: the folders that stand for them. */
export interface SentPhotos {
  readonly wire: string
  readonly site: string
}

/** Four photos in the desk's folder, and three of them wrong; all were exported, and delivered to two recipients by a folder each. */
export async function makeSentPhotos(place: Place): Promise<SentPhotos> {
  await using metadata = createMetadata()
  const colours = ['navy', 'teal', 'maroon', 'olive']
  const paths: string[] = []
  for (const [index, colour] of colours.entries()) {
    const city = index < 3 ? 'Nur-Sultan' : 'Osk'
    const fields = { credit: 'AFP', byline: ['Ana LIMA'], city, caption: `The signing ${index + 1}, ${city}.` }
    const size = { colour, width: 480, height: index === 1 ? 640 : 320 }
    paths.push(await makePhoto(metadata, join(place.photos, `AFP_${index + 1}.jpg`), fields, size))
  }
  const folders = { wire: join(place.root, 'wire'), site: join(place.root, 'site') }
  for (const folder of Object.values(folders)) await mkdir(folder)
  const run = async (...args: string[]) => {
    const { code, stderr } = await place.run([...args, '--by', 'Ana Berg'])
    if (code !== 0) throw new Error(`erratum ${args.join(' ')}: ${stderr}`)
  }
  await run('scan', place.photos)
  await run('destinations', 'add', 'wire', '--folder', folders.wire, '--label', 'Client wire')
  await run('destinations', 'add', 'site', '--folder', folders.site, '--label', 'Own web site')
  await run('recipients', 'add', 'Daily Osk', '--destination', 'wire', '--address', 'desk@osk.example')
  await run(
    'recipients',
    'add',
    'Radio Halden',
    '--destination',
    'site',
    '--address',
    'bild@halden.example',
    '--lang',
    'de'
  )
  const out = join(place.root, 'out')
  await run('export', '--preset', 'web', '--to', out, ...paths)
  const files = paths.map((path) => join(out, path.slice(place.photos.length + 1)))
  await run('deliver', ...files, '--recipient', 'Daily Osk')
  await run('deliver', ...files.slice(1), '--recipient', 'Radio Halden')
  return folders
}
