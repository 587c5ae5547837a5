import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import { writeReaderCaption } from '../../../shared/export/reader-caption.ts'
import type { DeskParts } from '../desk-parts.ts'
import { stoppedBefore } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { PictureRecipe } from '../ports/imaging.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'

/** A photo, how it is to be, and the private folder to make it in. */
export interface FileRequest {
  readonly photo: PhotoRecord
  readonly preset: ExportPreset
  readonly stage: string
  readonly extension: string
  readonly signal: AbortSignal
}

/** Makes an export's file in the stage, picture and words, and gives it as read back. Throws what imaging and the writer throw. */
export async function makeExportFile(
  desk: Pick<DeskParts, 'imaging' | 'writer' | 'newId'>,
  request: FileRequest
): Promise<FileReading> {
  const { photo, preset, stage, extension } = request
  const file = join(stage, `${desk.newId()}${extension}`)
  const { format } = preset
  if (format === 'original') return copyOriginal(desk, request, file)
  const recipe = { ...preset, format }
  const { compression } = preset
  const { reading, pictureBytes } = await makePicture(desk, request, { file, recipe })
  if (compression.by !== 'bytes' || Math.abs(reading.size - compression.bytes) <= compression.bytes * 0.03)
    return reading
  // The words count, too: what they took is taken off the picture.
  const bytes = Math.max(1000, compression.bytes - (reading.size - pictureBytes))
  const again = { ...recipe, compression: { by: 'bytes' as const, bytes } }
  const fitted = await makePicture(desk, request, { file, recipe: again })
  if (fitted.reading.size <= compression.bytes * 1.03) return fitted.reading
  throw new DeskError(
    'bad-input',
    `${photo.fileName} cannot be made as small as ${compression.bytes} bytes with its metadata. It was not exported. Allow more bytes, or a smaller size.`,
    { path: photo.path }
  )
}

async function makePicture(
  desk: Pick<DeskParts, 'imaging' | 'writer'>,
  { photo, preset, signal }: FileRequest,
  { file, recipe }: { readonly file: string; readonly recipe: PictureRecipe }
) {
  const picture = await desk.imaging.exportPicture({ from: photo.path, to: file, recipe, signal })
  if (signal.aborted) throw stoppedBefore(photo.path)
  const { width, height, srgb, bytes: pictureBytes } = picture
  const copy = {
    from: photo.path,
    to: file,
    width,
    height,
    srgb,
    policy: preset.metadata,
    assign: planCaption(photo, preset)
  }
  const reading = await desk.writer.copyMetadata(copy)
  if (reading.width === width && reading.height === height && reading.orientation === 1)
    return { reading: { ...reading, path: file }, pictureBytes }
  throw new DeskError(
    'verification-failed',
    `The exported copy of ${photo.fileName} did not read back as it was made. It was thrown away; the photo is as it was. Try again, and report it if it stays so.`,
    { path: photo.path }
  )
}

// The bytes as they are where the preset lets all of them out.
async function copyOriginal(
  desk: Pick<DeskParts, 'writer'>,
  { photo, preset }: FileRequest,
  file: string
): Promise<FileReading> {
  await copyFile(photo.path, file)
  const { metadata } = preset
  const assign = planCaption(photo, preset)
  const drops = metadata.credentials === 'drop' && photo.reading.credentials !== null
  const isWhole = metadata.keep === 'all' && metadata.strip.length === 0 && !drops && Object.keys(assign).length === 0
  if (isWhole) return { ...photo.reading, path: file }
  return { ...(await desk.writer.limitMetadata({ path: file, policy: metadata, assign })), path: file }
}

function planCaption({ reading }: PhotoRecord, { caption: policy }: ExportPreset): FieldAssignments {
  const caption = reading.fields.caption?.value
  const cut = caption === undefined ? undefined : writeReaderCaption(caption, policy)
  return cut === undefined ? {} : { caption: cut }
}
