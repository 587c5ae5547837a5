import { rename } from 'node:fs/promises'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter } from '../../services/ports/metadata-writer.ts'
import { makeToolPath } from '../file/tool-path.ts'
import { digestIim } from '../iim/iim-digest.ts'
import { isPhotoshopCopy } from '../reader/collect-photoshop-copies.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { findText } from '../reader/tag-entries.ts'
import { checkAssignments } from './check-assignments.ts'
import { listLostFields } from './list-lost-fields.ts'
import { mergeIimBlocks } from './merge-iim-blocks.ts'
import { overlaySidecar } from './overlay-sidecar.ts'
import { listCopyArguments, planCorrections } from './plan-copy.ts'
import { planDigest } from './plan-digest.ts'
import { planExif } from './plan-exif.ts'
import { planXmp } from './plan-xmp.ts'
import type { ExifToolWrite } from './run-exiftool-write.ts'
import { runExifToolWrite } from './run-exiftool-write.ts'
import { requireWritable } from './stage-edit.ts'
import type { StageFolder } from './stage-folder.ts'
import { makeStageFolder } from './stage-folder.ts'
import type { StageTools } from './stage-tools.ts'
import { copyIntoStage } from './staged-photo.ts'
import type { TagWrite } from './tag-write.ts'
import { verificationFailed } from './verify-write.ts'

type CopyRequest = Parameters<MetadataWriter['copyMetadata']>[0]

/** Copies metadata into a rendition of our own as MetadataWriter.copyMetadata promises; the rendition is replaced only when it is proven. */
export async function copyMetadata(tools: StageTools, request: CopyRequest): Promise<FileReading> {
  const { from, to } = request
  const charset = { codePages: await tools.codePages() }
  const source = await readPhoto(tools.pool, { path: from, scope: 'fields', charset })
  const target = await readPhoto(tools.pool, { path: to, scope: 'fields' })
  requireWritable(target.reading)
  const { nameStage, pool } = tools
  const { threads } = pool
  const stage = await makeStageFolder({ target: to, format: target.reading.format, nameStage, threads })
  try {
    await copyIntoStage({ stage, target: to, expectedSha256: target.reading.sha256 })
    await copyBlocks(tools, { request, source, stage })
    await correctCopy(tools, { request, source, stage })
    const copied = await readPhoto(tools.pool, { path: to, stagedPath: stage.photo, scope: 'fields' })
    const lost = [
      ...listLostFields(source, copied),
      ...(copied.reading.imageHash === target.reading.imageHash ? [] : ['the image data'])
    ]
    if (lost.length > 0) throw verificationFailed(to, lost)
    await threads.run('sync', stage.photo)
    await rename(stage.photo, to)
    return { ...copied.reading, refusal: null }
  } finally {
    await stage.remove()
  }
}

interface CopyInStage {
  readonly request: CopyRequest
  readonly source: PhotoRead
  readonly stage: StageFolder
}

async function copyBlocks({ pool }: StageTools, { request, source, stage }: CopyInStage): Promise<void> {
  await using tool = await makeToolPath(request.from)
  await runExifToolWrite(pool, {
    ...describeTarget(request, stage),
    options: listCopyArguments(tool.path, source.entries),
    ...copyIim(source)
  })
}

// All blocks as one, in UTF-8. The digest says of the copy what it said of the source.
function copyIim(source: PhotoRead): Pick<ExifToolWrite, 'tags' | 'iimBlock'> {
  const merged = mergeIimBlocks(source.blocks)
  if (merged === null) return { tags: [] }
  const iimBlock = overlaySidecar(source, merged)
  const plan = planDigest(source, new Set())
  const stale = source.digest === 'stale' ? findText(source.entries, 'Photoshop', 'IPTCDigest') : undefined
  const digest = plan === 'fresh' ? digestIim(iimBlock) : plan === 'keep' ? stale : undefined
  return { iimBlock, tags: digest === undefined ? [] : [{ tag: 'Photoshop:IPTCDigest', values: [digest] }] }
}

async function correctCopy({ pool }: StageTools, { request, source, stage }: CopyInStage): Promise<void> {
  const copied = await readPhoto(pool, { path: request.to, stagedPath: stage.photo, scope: 'all' })
  const tags = [...planCorrections(copied.entries, request), ...planSidecarFields(source, copied)]
  if (tags.length > 0) await runExifToolWrite(pool, { ...describeTarget(request, stage), tags })
}

// What the desk shows from a sidecar, or from Photoshop's resources, goes into the rendition itself, which will travel without them.
function planSidecarFields({ chosen }: PhotoRead, copied: PhotoRead): readonly TagWrite[] {
  const fromSidecar = chosen.filter(({ choice: { copy } }) => copy.container === 'sidecar' || isPhotoshopCopy(copy))
  const assign = Object.fromEntries(fromSidecar.map(({ field, choice }) => [field.key, choice.value]))
  return checkAssignments(assign, 'any').flatMap((assignment) => [
    ...planXmp(assignment, copied.entries),
    ...planExif(copied, assignment)
  ])
}

// Messages about the source do not stop an export: what counts is proven by reading the rendition back.
function describeTarget(
  { to }: CopyRequest,
  stage: StageFolder
): Pick<ExifToolWrite, 'path' | 'folder' | 'file' | 'warningsPass'> {
  return { path: to, folder: stage.path, file: stage.fileName, warningsPass: true }
}
