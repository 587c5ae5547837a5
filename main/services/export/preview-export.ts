import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportPreview } from '../../../shared/contract/export.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import { describeFile } from './describe-file.ts'
import { makeExportFile } from './make-export-file.ts'
import { nameExports } from './name-exports.ts'
import { createNamePlanner } from './plan-names.ts'
import { refuseExport } from './refuse-export.ts'
import { photosAtOnce } from './run-job.ts'

// Fits the window of the first result on any screen.
const screenBox = 900

/** A photo, how it would go out, and a folder of the desk's own to try it in. */
export interface PreviewRequest {
  readonly photoId: PhotoId
  readonly preset: ExportPreset
  readonly folder: string
  readonly signal?: AbortSignal | undefined
}

/** Makes what an export would make of a photo, looks at it, and throws it away. Nothing leaves the desk. Throws what an export throws. */
export async function previewExport(
  desk: Pick<DeskParts, 'store' | 'imaging' | 'writer' | 'newId' | 'clock'>,
  { photoId, preset, folder, signal = new AbortController().signal }: PreviewRequest
): Promise<ExportPreview> {
  const photo = await getPhoto(desk, photoId)
  refuseExport(photo, desk.clock())
  await mkdir(folder, { recursive: true })
  const stage = await mkdtemp(join(folder, 'export-preview-'))
  try {
    const plan = createNamePlanner(preset).plan(photo)
    const begun = Date.parse(desk.clock())
    const reading = await makeExportFile(desk, { photo, preset, stage, extension: plan.extension, signal })
    const milliseconds = Math.max(1, Date.parse(desk.clock()) - begun)
    const picture = await desk.imaging.rendition({ path: reading.path, box: screenBox })
    const { width, height, size, leftOut } = describeFile(photo, reading, { preset })
    const [name = ''] = nameExports({ ...plan, number: 1, among: 1 })
    return {
      name: [...plan.folders, name].join('/'),
      picture: Buffer.from(picture).toString('base64'),
      width,
      height,
      size,
      source: { width: photo.reading.width, height: photo.reading.height, size: photo.reading.size },
      fields: compareFields(photo.reading, reading),
      leftOut,
      millisecondsEach: Math.round(milliseconds / photosAtOnce)
    }
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

function compareFields(own: FileReading, made: FileReading): ExportPreview['fields'] {
  return fieldTable.flatMap(({ key, label }) => {
    const from = readAsText(own.fields[key]?.value)
    const to = readAsText(made.fields[key]?.value)
    return from.trim() === '' && to.trim() === '' ? [] : [{ label, from, to }]
  })
}
