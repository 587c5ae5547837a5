import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { isAsRead } from '../photos/get-image.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

type LookParts = Pick<DeskParts, 'store' | 'imaging' | 'clock'>

// Made while somebody waits: a file each, so of a long series only the first ones.
const mostAtOnce = 8

/**
 * Makes and keeps the look of a photo's picture, from `jpeg` (a rendition of it) where there is one. A picture that cannot be decoded gets a look
 * that matches none. False where the file is not the one the desk read, and nothing was kept. Throws DeskError where the file cannot be reached.
 */
export async function makeLook(desk: LookParts, photo: PhotoRecord, jpeg?: Uint8Array): Promise<boolean> {
  const look = await lookAt(desk, photo, jpeg)
  if (jpeg === undefined && !(await isThere(photo))) return false
  await desk.store.looks.put({ imageKey: photo.imageKey, look, at: desk.clock() })
  return true
}

/** Makes the looks that these photos lack, of the first eight at most; files that cannot be reached are passed over. */
export async function makeMissingLooks(desk: LookParts, photos: readonly PhotoRecord[]): Promise<void> {
  let made = 0
  for (const photo of photos) {
    if (made >= mostAtOnce) return
    if (photo.missing || (await desk.store.looks.get(photo.imageKey)) !== undefined) continue
    made += 1
    await passOverFailure(makeLook(desk, photo))
  }
}

/** True where the look was kept; false where it was not, or the file or the database failed as they may: looks are made again from pictures. */
export async function passOverFailure(making: Promise<boolean>): Promise<boolean> {
  try {
    return await making
  } catch (error) {
    if (error instanceof DeskError) return false
    throw error
  }
}

async function lookAt({ imaging }: LookParts, { path }: PhotoRecord, jpeg: Uint8Array | undefined): Promise<string> {
  try {
    return await imaging.look(jpeg === undefined ? { path } : { path, jpeg })
  } catch (error) {
    if (error instanceof DeskError && undecoded.has(error.code)) return ''
    throw error
  }
}

const undecoded: ReadonlySet<string> = new Set(['not-an-image', 'damaged-file', 'empty-file'])

async function isThere(photo: PhotoRecord): Promise<boolean> {
  try {
    return await isAsRead(photo)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
