import { realpath } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { keepAttributes } from './keep-attributes.ts'
import { planDigest } from './plan-digest.ts'
import type { WritePlan } from './plan-write.ts'
import { planWrite } from './plan-write.ts'
import { requireWholeJpeg } from './require-whole-jpeg.ts'
import { runExifToolWrite } from './run-exiftool-write.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import { changedOnDisk, copyIntoStage, finishStage } from './staged-photo.ts'
import { verifyWrite } from './verify-write.ts'
import { commandIim } from './write-iim.ts'

/** What a stage needs: ExifTool, and names for stage folders. */
export interface StageTools {
  readonly pool: ExifToolPool
  readonly nameStage: () => string
}

type EditRequest = Parameters<MetadataWriter['stageEdit']>[0]

/** Stages an edit as MetadataWriter.stageEdit promises: read, plan, copy, write, read back, compare, make durable. */
export async function stageEdit(tools: StageTools, request: EditRequest): Promise<StagedFile> {
  const { path, expectedSha256, signal } = request
  await findPhotoFile(path)
  const target = await realpath(path)
  const present = await readPhoto(tools.pool, { path, scope: 'all', signal })
  requireWritable(present.reading)
  if (present.reading.sha256 !== expectedSha256) throw changedOnDisk(target)
  const plan = planWrite(present, request.assign)
  const stage = await makeStageFolder({ target, format: present.reading.format, nameStage: tools.nameStage })
  try {
    await copyIntoStage({ stage, target, expectedSha256 })
    if (present.reading.format === 'JPEG') await requireWholeJpeg(path, stage.photo)
    const before = hasUsualName(present.reading)
      ? present
      : await readPhoto(tools.pool, { path, stagedPath: stage.photo, scope: 'all', signal })
    const reading =
      plan.keys.size === 0 ? present.reading : await writeAndVerify(tools, { request, target, stage, before, plan })
    await keepAttributes(target, stage.photo)
    return await finishStage({ stage, target, expectedSha256, reading })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, path)
  }
}

/** Throws the reason why a photo is not written, if there is one. */
export function requireWritable({ refusal, path }: FileReading): void {
  if (refusal !== null) throw new DeskError(refusal.code, refusal.message, { path })
}

// ExifTool names some tags of a TIFF by the file's extension. Before and after are read under the same one.
function hasUsualName({ path, format }: FileReading): boolean {
  return (format === 'TIFF' ? /\.tiff?$/i : /\.jpe?g$/i).test(path)
}

interface EditInStage {
  readonly request: EditRequest
  readonly target: string
  readonly stage: StageFolder
  readonly before: PhotoRead
  readonly plan: WritePlan
}

async function writeAndVerify(
  { pool }: StageTools,
  { request, target, stage, before, plan }: EditInStage
): Promise<FileReading> {
  const { path, signal } = request
  const digest = plan.iim.size === 0 ? 'keep' : planDigest(before, plan.keys)
  const iim = commandIim(path, before.blocks, plan.iim, digest)
  await runExifToolWrite(pool, {
    path,
    folder: stage.path,
    file: stage.fileName,
    tags: [...plan.tags, ...iim.tags],
    iimBlock: iim.iimBlock,
    options: iim.options,
    signal
  })
  const after = await readPhoto(pool, { path, stagedPath: stage.photo, scope: 'all', signal })
  await verifyWrite({ plan, digest, before, after, files: { before: target, after: stage.photo } })
  return { ...after.reading, refusal: null }
}
