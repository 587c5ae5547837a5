import { access, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { placeNewFile } from '../changes/place-new-file.ts'
import { expectFailure } from '../expect-failure.ts'
import type { MetadataWriter } from '../ports/metadata-writer.ts'
import type { PaintSample, WriteSampleOddities } from '../ports/sample-parts.ts'
import type { SamplePhoto } from './sample-photo.ts'
import { samplePhotos } from './sample-photos.ts'

/** What makes the sample photos: who draws, who writes what the wire says, who writes what no careful writer would. */
export interface SampleParts {
  readonly paint: PaintSample
  readonly writer: Pick<MetadataWriter, 'writeOwnFile'>
  readonly writeOddities: WriteSampleOddities
}

/** Where the samples go; made where it is not there. */
export interface SampleRequest {
  readonly folder: string
  readonly signal?: AbortSignal | undefined
}

/** How far the making of the samples has come, in photos. */
export interface SampleStep {
  readonly done: number
  readonly total: number
}

/**
 * Makes the sample photos, a step a photo, the first one before any is made. Photos that are there stay as they are, edited or not.
 *
 * Each photo is whole under its name or not there at all; what was stopped goes on the next time. One caller at a time.
 * Throws DeskError `cancelled`, `storage-unavailable`, `tool-failed`.
 */
export async function* createSample(
  parts: SampleParts,
  { folder, signal }: SampleRequest
): AsyncGenerator<SampleStep, void> {
  const total = samplePhotos.length
  const stage = join(folder, '.erratum-stage-sample')
  try {
    await clearStage(stage)
    let done = 0
    yield { done, total }
    for (const photo of samplePhotos) {
      if (signal?.aborted) throw cancelled(folder)
      if (!(await isThere(join(folder, photo.fileName)))) await makePhoto(parts, photo, { folder, stage, signal })
      done += 1
      yield { done, total }
    }
  } catch (error) {
    throw expectFailure(error, folder)
  } finally {
    await clearStage(stage)
  }
}

interface Place extends SampleRequest {
  readonly stage: string
}

async function makePhoto(
  { paint, writer, writeOddities }: SampleParts,
  photo: SamplePhoto,
  place: Place
): Promise<void> {
  const { fileName, picture, fields, oddities } = photo
  const { folder, stage, signal } = place
  await mkdir(stage, { recursive: true })
  const path = join(stage, fileName)
  await paint({ picture, to: path, signal })
  if (Object.keys(fields).length > 0) await writer.writeOwnFile({ path, assign: fields })
  if (oddities !== undefined) await writeOddities({ path, oddities })
  await placeNewFile(path, folder, [fileName])
}

async function clearStage(stage: string): Promise<void> {
  await rm(stage, { recursive: true, force: true }).catch((error: unknown) => {
    throw expectFailure(error, stage)
  })
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false
  )
}

function cancelled(folder: string): DeskError {
  return new DeskError(
    'cancelled',
    'The sample photos were not finished. What is there is whole; open them again to go on.',
    { path: folder }
  )
}
