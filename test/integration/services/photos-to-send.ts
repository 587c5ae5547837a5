import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import type { deliver } from '../../../main/services/delivery/deliver.ts'
import { saveDestination } from '../../../main/services/delivery/keep-destinations.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import type { DeliveryResult, DeliveryStep } from '../../../shared/contract/deliveries.ts'
import type { Destination, DestinationInput } from '../../../shared/contract/destinations.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, takeLast } from './open-test-desk.ts'

/** Photos of a desk, and the folder that stands for its destination "client". */
export interface PhotosToSend {
  readonly photos: readonly PhotoDetail[]
  readonly client: string
}

/** Photos 0.jpg, 1.jpg … of the same bytes, and a client. */
export async function makeSome(metadata: Metadata, desk: TestDesk, count: number): Promise<PhotosToSend> {
  const first = await makePhoto(metadata, join(desk.photos, '0.jpg'), { city: 'Oslo' })
  const paths = Array.from({ length: count }, (_, index) => join(desk.photos, `${index}.jpg`))
  for (const path of paths.slice(1)) await copyFile(first, path)
  const client = join(desk.root, 'client')
  await mkdir(client)
  await keepPlace(desk, 'client', { kind: 'folder', path: client })
  return { photos: await openAll(desk.parts, paths), client }
}

/** The same, exported into the folder "out". */
export async function exportSome(
  metadata: Metadata,
  desk: TestDesk,
  count: number,
  preset = 'original'
): Promise<PhotosToSend & { readonly exportJob: string }> {
  const { photos, client } = await makeSome(metadata, desk, count)
  const to = join(desk.root, 'out')
  const photoIds = photos.map(({ id }) => id)
  const { job } = await takeLast(runExport(desk.parts, { photoIds, preset, to, actor: editor }))
  return { photos, client, exportJob: job }
}

/** Makes the desk know a destination. */
export function keepPlace(
  desk: TestDesk,
  name: string,
  connection: DestinationInput['connection']
): Promise<Destination> {
  return saveDestination(desk.parts, {
    destination: destinationSchema.parse({ name, label: `The ${name}`, connection, patienceSeconds: 5 }),
    actor: editor
  })
}

type Asked = Parameters<typeof deliver>[1]

/** A delivery of an export to the client, as it is asked for. */
export function askToSend(exportJob: string, given: Partial<Asked> = {}): Asked {
  return {
    what: { exportJob },
    destinations: ['client'],
    recipients: [],
    again: false,
    older: false,
    actor: editor,
    ...given
  }
}

/** What became of a delivery, and its id. */
export async function resultOf(steps: AsyncIterable<DeliveryStep>): Promise<DeliveryResult & { readonly job: string }> {
  const { result, job } = await takeLast(steps)
  if (result === null) throw new Error('No result')
  return { ...result, job }
}
