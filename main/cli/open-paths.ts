import type { DeskFailure } from '../../shared/contract/desk-error.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from './command-call.ts'
import { resolvePath } from './command-call.ts'

/** The files a command is about: the photos as the desk now knows them, each once, and those that are none. */
export interface OpenedPaths {
  readonly photos: readonly PhotoDetail[]
  readonly failed: readonly (DeskFailure & { readonly path: string })[]
}

/** Makes the desk know the files given to a command, as they are now. */
export async function openPaths(
  client: DeskClient,
  { signal }: Pick<CommandCall, 'signal'>,
  given: readonly string[]
): Promise<OpenedPaths> {
  const paths = [...new Set(given.map(resolvePath))]
  const opened = await client.photos.open({ paths }, { signal })
  // Two paths may lead to one photo: a link and its file.
  const photos = new Map(opened.flatMap((one) => (one.ok ? [[one.photo.id, one.photo] as const] : [])))
  const failed = opened.flatMap((one, index) => {
    if (one.ok) return []
    return [{ ...one.failure, path: one.failure.path ?? paths[index] ?? '' }]
  })
  return { photos: [...photos.values()], failed }
}
