import { isAbsolute } from 'node:path'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { DeskError, describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoReading } from '../../../shared/contract/photo.ts'
import { expectFailure } from '../expect-failure.ts'
import type { PhotoRecords } from '../ports/desk-store.ts'
import type { MetadataReader } from '../ports/metadata-reader.ts'
import { describeReading } from './describe-photo.ts'

/** A file as it is, or why it could not be read. */
export type ReadPhoto = { ok: true; reading: PhotoReading } | { ok: false; failure: DeskFailure }

/** The parts a reading needs: of the desk only which photos are locked. */
export interface ReadParts {
  readonly reader: Pick<MetadataReader, 'read'>
  readonly store: { readonly photos: Pick<PhotoRecords, 'byPath'> }
}

// Reads a few files ahead of the one that is given, so that order costs no time.
const ahead = 4

/** Reads files (full paths) as they are now; one result a path, in order. Nothing is recorded. */
export async function* readPhotos(
  desk: ReadParts,
  request: { readonly paths: readonly string[]; readonly signal?: AbortSignal | undefined }
): AsyncGenerator<ReadPhoto, void, undefined> {
  const { paths, signal } = request
  const reading: Promise<ReadPhoto | { readonly bug: unknown }>[] = []
  let next = 0
  const begin = () => {
    const path = paths[next]
    next += 1
    // A bug waits for its turn as a value: a rejection nobody awaits yet would end the process.
    if (path !== undefined) reading.push(readPhoto(desk, path, signal).catch((bug: unknown) => ({ bug })))
  }
  for (let count = 0; count < ahead; count += 1) begin()
  for (let current = reading.shift(); current !== undefined; current = reading.shift()) {
    const result = await current
    if ('bug' in result) throw result.bug
    begin()
    yield result
    if (signal?.aborted) return
  }
}

async function readPhoto(desk: ReadParts, path: string, signal: AbortSignal | undefined): Promise<ReadPhoto> {
  try {
    if (!isAbsolute(path))
      throw new DeskError('bad-input', `${path} is no full path. Nothing was read. Give the file from the root on.`, {
        path
      })
    const reading = await desk.reader.read(path, { signal })
    const known = await desk.store.photos.byPath(path)
    return { ok: true, reading: describeReading(reading, known) }
  } catch (error) {
    return { ok: false, failure: describeDeskError(expectFailure(error, path)) }
  }
}
