import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ImageSize } from '../../../shared/contract/image.ts'
import { imageSizeSchema } from '../../../shared/contract/image.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import type { NewestFirstQueue } from '../looks/newest-first-queue.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

const boxes: Readonly<Record<ImageSize, number>> = { thumb: 320, preview: 2048, full: 16_384 }

/** Where renditions are kept, and the queue that makes them. */
export interface ImageCache {
  readonly folder: string
  readonly queue: NewestFirstQueue
}

/** A picture for the screen. */
export interface ImageRequest {
  readonly key: string
  readonly size: ImageSize
}

type ImageParts = Pick<DeskParts, 'store' | 'imaging' | 'newId'>

/**
 * A JPEG of the picture for the screen, from the cache or made now.
 *
 * Throws DeskError `not-found` where no photo has this picture, else what imaging throws.
 */
export async function getImage(desk: ImageParts, cache: ImageCache, request: ImageRequest): Promise<Uint8Array> {
  const file = placeOf(cache, request.key, request.size)
  const kept = await readKept(file)
  return kept ?? cache.queue.add(file, () => makeImage(desk, file, request))
}

/** What may still be seen of a killed picture inside the desk: a small JPEG without its colours, whatever size was asked for. Throws as `getImage`. */
export async function getKilledImage(desk: ImageParts, cache: ImageCache, key: string): Promise<Uint8Array> {
  const file = placeOf(cache, key, 'killed')
  const kept = await readKept(file)
  return kept ?? cache.queue.add(file, () => makeImage(desk, file, { key, size: 'thumb', grey: true }))
}

/** Takes the renditions of a picture out of the cache; does nothing where there are none. */
export async function forgetImage(cache: Pick<ImageCache, 'folder'>, key: string): Promise<void> {
  for (const size of [...imageSizeSchema.options, 'killed' as const])
    await rm(placeOf(cache, key, size), { force: true })
}

function placeOf({ folder }: Pick<ImageCache, 'folder'>, key: string, size: ImageSize | 'killed'): string {
  return join(folder, key.slice(0, 2), `${key}-${size}.jpg`)
}

async function makeImage(
  desk: ImageParts,
  file: string,
  { key, size, grey = false }: ImageRequest & { readonly grey?: boolean }
): Promise<Uint8Array> {
  const photo = await desk.store.photos.byImageKey(key)
  if (photo === undefined) {
    throw new DeskError(
      'not-found',
      'The desk has no photo with this picture any more. Nothing is lost. Load the list again.'
    )
  }
  const image = await desk.imaging.rendition({ path: photo.path, box: boxes[size], grey })
  // A picture another program has just replaced must not be kept under the old one's name, and whole ones would fill the disk.
  if (size !== 'full' && (await isAsRead(photo))) await keep(file, image, desk.newId())
  return image
}

/** The picture from the cache, where it was made before; null where it was not. */
export function readKeptImage(cache: Pick<ImageCache, 'folder'>, request: ImageRequest): Promise<Uint8Array | null> {
  return readKept(placeOf(cache, request.key, request.size))
}

async function readKept(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw expectFailure(error, file)
  }
}

/** True where the file at the photo's path is the one the desk read. Throws what the system says where it is not there. */
export async function isAsRead(photo: PhotoRecord): Promise<boolean> {
  const { size, mtimeMs } = await stat(photo.path)
  // Readings have whole milliseconds.
  return size === photo.reading.size && Math.trunc(mtimeMs) === photo.reading.modifiedMs
}

async function keep(file: string, image: Uint8Array, id: string): Promise<void> {
  const unfinished = `${file}.${id}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(unfinished, image)
    await rename(unfinished, file)
  } catch (error) {
    throw expectFailure(error, file)
  }
}
