import { DeskError } from '../../../shared/contract/desk-error.ts'
import { findFormatByName } from '../../../shared/formats/find-format.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import { listDecisions } from './list-decisions.ts'
import { planDigest } from './plan-digest.ts'
import { writesPhotoshop } from './plan-photoshop.ts'
import type { WritePlan } from './plan-write.ts'
import { planWrite } from './plan-write.ts'
import { proveStaged } from './prove-staged.ts'
import { requireWholePhoto } from './require-whole-photo.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import { stageSidecarEdit } from './stage-sidecar-edit.ts'
import type { StageTools } from './stage-tools.ts'
import { changedOnDisk, copyIntoStage, finishStage } from './staged-photo.ts'
import { tellGuess } from './tell-guess.ts'
import { commandIim } from './write-iim.ts'
import { writeStaged } from './write-staged.ts'

type EditRequest = Parameters<MetadataWriter['stageEdit']>[0]

/** Stages an edit as MetadataWriter.stageEdit promises: read, plan, copy, write, read back, compare, make durable. */
export async function stageEdit(tools: StageTools, request: EditRequest): Promise<StagedFile> {
  const { path, expectedSha256: sha256, expectedImageHash: imageHash = null, signal } = request
  const charset = { codePages: await tools.codePages() }
  const known = imageHash === null ? undefined : { sha256, imageHash }
  const question = isWritten(path)
    ? ({ scope: 'all', ownFirst: true, hold: true, known } as const)
    : ({ scope: 'fields' } as const)
  const first = await readPhoto(tools.pool, { path, ...question, charset, signal })
  try {
    return await stageRead(tools, request, first)
  } catch (error) {
    first.parts.held?.release()
    throw error
  }
}

async function stageRead(tools: StageTools, request: EditRequest, first: PhotoRead): Promise<StagedFile> {
  const { path, expectedSha256, policy = defaultWritePolicy, signal } = request
  const { target, charset } = first.parts
  if (first.reading.sha256 !== expectedSha256) throw changedOnDisk(target)
  requireWritable(first.reading)
  await request.keep?.(first.parts.held?.bytes ?? null)
  if (first.reading.writeTarget === 'sidecar') return stageSidecarEdit(tools, request, first)
  const present = isWritten(path) ? first : await readPhoto(tools.pool, { path, scope: 'all', charset, signal })
  if (present.reading.sha256 !== expectedSha256) throw changedOnDisk(target)
  const plan = planWrite(present, request.assign, policy)
  const decisions =
    plan.keys.size === 0 ? {} : await listDecisions({ target, names: present.parts.stats.nlink }, plan, policy)
  const { pool, nameStage } = tools
  const { threads } = pool
  const stage = await makeStageFolder({ target, format: present.reading.format, nameStage, threads })
  try {
    // A plain JPEG that is to be written is put together from its stand-in; every other file is written to in a copy of its own.
    const isCopied = present.plain === null || plan.keys.size === 0 || !hasUsualName(present.reading)
    if (isCopied) await copyIntoStage({ stage, target, expectedSha256 })
    if (present.plain === null) await requireWholePhoto(present.reading, stage.photo)
    const before = hasUsualName(present.reading)
      ? present
      : await readPhoto(pool, { path, stagedPath: stage.photo, scope: 'all', charset, signal })
    const reading =
      plan.keys.size === 0 ? present.reading : await writeAndVerify(tools, { request, target, stage, before, plan })
    const told = { ...decisions, ...tellGuess(present.reading.charsets, reading.charsets) }
    const { fileTimes } = policy
    const { held } = first.parts
    return await finishStage(pool, { stage, target, expectedSha256, held, reading, decisions: told, fileTimes })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, path)
  }
}

/** Throws the reason why a photo is not written, if there is one. */
export function requireWritable({ refusal, path }: FileReading): void {
  if (refusal !== null) throw new DeskError(refusal.code, refusal.message, { path })
}

/** True where the file's name has its format's usual extension: ExifTool names some tags by it, so that before and after are read under one. */
export function hasUsualName({ path, format }: FileReading): boolean {
  return findFormatByName(path)?.format === format
}

// Of a raw file only its fields are needed: all its tags would be its previews, too.
function isWritten(path: string): boolean {
  return findFormatByName(path)?.write !== 'sidecar'
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
  // A format without Photoshop's resources has no place for a digest.
  const hasPlace = plan.iim.size > 0 && writesPhotoshop(before.reading.format)
  const digest = hasPlace ? planDigest(before, plan.keys) : 'keep'
  const iim = commandIim(path, before.blocks, plan.iim, digest)
  const { iimBlock, options } = iim
  const write = { path, tags: [...plan.tags, ...iim.tags], iimBlock, options, signal }
  await writeStaged(pool, { stage, plain: before.plain, held: before.parts.held, write })
  const { reading } = await proveStaged(pool, { path, target, staged: stage.photo, before, plan, digest, signal })
  return { ...reading, refusal: null }
}
