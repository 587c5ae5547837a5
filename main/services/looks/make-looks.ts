import type { DeskParts } from '../desk-parts.ts'
import type { ImageCache } from '../photos/get-image.ts'
import { readKeptImage } from '../photos/get-image.ts'
import { followLook } from './follow-look.ts'
import { makeLook, passOverFailure } from './make-look.ts'

type LooksParts = Pick<DeskParts, 'store' | 'imaging' | 'clock' | 'events' | 'turns'>

/** What looks are made with: the cache of renditions, and where it is told that making them had to stop. */
export interface LooksWork {
  readonly desk: LooksParts
  readonly cache: Pick<ImageCache, 'folder'>
  readonly log: (what: string, error: unknown) => void
}

// Asked for again so often, so that what arrives meanwhile comes first.
const batch = 16

/**
 * Makes the looks of the desk's pictures in the background, newest first, one at a time and only while no file is being written: at once, and
 * again when photos come in. What was made is kept, so that a restart goes on from there; how far it got is `store.looks.progress`. Disposing stops
 * it after the picture under way.
 */
export function startMakingLooks({ desk, cache, log }: LooksWork): AsyncDisposable {
  const stop = new AbortController()
  const run = async () => {
    // Pictures that failed are not tried again until the desk is opened again.
    const failed = new Set<string>()
    for await (const { type } of desk.events.subscribe(stop.signal))
      if (type === 'ready' || type === 'photos')
        await makeAll(desk, { folder: cache.folder, failed, signal: stop.signal })
  }
  const running = run().catch((error: unknown) => log('the looks of pictures could not be made', error))
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      await running
    }
  }
}

interface Making {
  readonly folder: string
  readonly failed: Set<string>
  readonly signal: AbortSignal
}

async function makeAll(desk: LooksParts, making: Making): Promise<void> {
  const { failed, signal } = making
  while (!signal.aborted) {
    const missing = await desk.store.looks.missing(batch + failed.size)
    const next = missing.filter(({ imageKey }) => !failed.has(imageKey))
    if (next.length === 0) return
    for (const { imageKey, photoId } of next) {
      await desk.turns.idle()
      if (signal.aborted) return
      const photo = await desk.store.photos.get(photoId)
      if (photo === undefined) continue
      const thumb = await readKeptImage(making, { key: imageKey, size: 'thumb' })
      if (await passOverFailure(makeLook(desk, photo, thumb ?? undefined))) await followLook(desk, photo)
      else failed.add(imageKey)
    }
  }
}
