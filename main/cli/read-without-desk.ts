import type { ReadPhoto } from '../services/photos/read-photos.ts'

/**
 * Reads files (full paths) where no desk can be asked: from a folder nobody may write in, or before the first one was made. Whether a photo is
 * locked only a desk knows.
 */
export async function* readWithoutDesk(paths: readonly string[], signal: AbortSignal): AsyncGenerator<ReadPhoto> {
  const { createMetadata } = await import('../metadata/create-metadata.ts')
  const { readPhotos } = await import('../services/photos/read-photos.ts')
  await using metadata = createMetadata()
  const store = { photos: { byPath: async () => undefined } }
  yield* readPhotos({ reader: metadata.reader, store }, { paths, signal })
}
