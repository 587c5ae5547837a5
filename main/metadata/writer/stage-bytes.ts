import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { findFormatByName } from '../../../shared/formats/find-format.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import { findRefusal } from '../file/find-refusal.ts'
import { lookAtPhoto } from '../reader/look-at-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import { listDecisions } from './list-decisions.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import type { StageTools } from './stage-tools.ts'
import { changedOnDisk, finishStage } from './staged-photo.ts'

/** Stages exact bytes as MetadataWriter.stageBytes promises. They must hash to `sha256`: `verification-failed` otherwise. */
export async function stageBytes(
  tools: StageTools,
  request: Parameters<MetadataWriter['stageBytes']>[0]
): Promise<StagedFile> {
  const { path, expectedSha256, bytes, sha256, policy = defaultWritePolicy } = request
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw wrongBytes(path)
  const { pool, nameStage } = tools
  const { threads } = pool
  const present = await lookAtPhoto(threads, { path, photo: path, header: false })
  if (present === null) throw changedOnDisk(path)
  const { target, rights } = present
  // Bytes the desk wrote or kept before: their format was writable then; only the rights of file and folder count.
  const format = bytes[0] === 0xff && bytes[1] === 0xd8 ? 'JPEG' : (findFormatByName(path)?.format ?? 'TIFF')
  const refusal = await findRefusal({ path, format, rights, error: undefined, damaged: false, sidecarPath: null })
  if (refusal !== null) throw new DeskError(refusal.code, refusal.message, { path })
  if (present.sha256 !== expectedSha256) throw changedOnDisk(target)
  const decisions = await listDecisions({ target, names: present.stats.nlink }, null, policy)
  const stage = await makeStageFolder({ target, format, nameStage, threads })
  try {
    await writeStaged(stage.photo, bytes, path)
    const charset = { codePages: await tools.codePages() }
    const { reading } = await readPhoto(pool, { path, stagedPath: stage.photo, scope: 'fields', charset })
    if (reading.sha256 !== sha256) throw wrongBytes(path)
    const finished = { stage, target, expectedSha256, held: null, decisions, fileTimes: policy.fileTimes }
    return await finishStage(pool, { ...finished, reading: { ...reading, refusal: null } })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, path)
  }
}

async function writeStaged(staged: string, bytes: Uint8Array, path: string): Promise<void> {
  try {
    await writeFile(staged, bytes, { flag: 'wx' })
  } catch (error) {
    throw describeStageError(error, path)
  }
}

function wrongBytes(path: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The bytes to put back for ${JSON.stringify(basename(path))} are not those that were asked for. The photo is as it was. Check the desk's vault.`,
    { path }
  )
}
