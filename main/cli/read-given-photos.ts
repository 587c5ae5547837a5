import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { ReadPhoto } from '../services/photos/read-photos.ts'
import type { CommandCall } from './command-call.ts'
import { isDesk } from './is-desk.ts'
import { printFailure } from './output.ts'
import { readFailure } from './read-failure.ts'
import { readWithoutDesk } from './read-without-desk.ts'
import { withDesk } from './with-desk.ts'

/** Reads photos (full paths) through the desk where there is one, else without; one result a path, in order. `meet` is called first where the desk opens. */
export async function readGivenPhotos(
  call: CommandCall,
  photos: {
    readonly paths: readonly string[]
    readonly take: (result: ReadPhoto) => void
    readonly meet?: (client: DeskClient) => Promise<void>
  }
): Promise<void> {
  if (await isDesk(call.deskFolder)) await readThroughDesk(call, photos)
  else for await (const result of readWithoutDesk(photos.paths, call.signal)) photos.take(result)
  call.signal.throwIfAborted()
}

async function readThroughDesk(call: CommandCall, photos: Parameters<typeof readGivenPhotos>[1]): Promise<void> {
  const { signal } = call
  const { take, meet } = photos
  const paths = [...photos.paths]
  let taken = 0
  try {
    await withDesk(call, 'existing', async (client) => {
      await meet?.(client)
      for await (const result of await client.photos.read({ paths }, { signal })) {
        take(result)
        taken += 1
      }
    })
  } catch (error) {
    if (taken > 0) throw error
    // Reading needs no desk. One that cannot be opened only keeps to itself which photos are locked, and that is said with each.
    const failure = readFailure(error)
    if (failure?.code !== 'storage-unavailable' && failure?.code !== 'desk-busy') throw error
    printFailure({ message: `${failure.message} The photos are read without it.` })
    const warning = 'The desk could not be opened, so whether this photo is locked is not known.'
    for await (const result of readWithoutDesk(paths, signal))
      take(
        result.ok
          ? { ok: true, reading: { ...result.reading, warnings: [...result.reading.warnings, warning] } }
          : result
      )
  }
}
