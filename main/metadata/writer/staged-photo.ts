import { constants } from 'node:fs'
import { copyFile, open, rename, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { StagedFile } from '../../services/ports/metadata-writer.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError } from './stage-folder.ts'

/** A stage whose file is complete and checked. `target` is the photo itself, all links followed. */
export interface FinishedStage {
  readonly stage: StageFolder
  readonly target: string
  readonly expectedSha256: string
  readonly reading: FileReading
  readonly decisions: WriteDecisions
}

/** Copies the target's bytes into the stage; throws DeskError `changed-on-disk` where they are not the expected ones. */
export async function copyIntoStage({
  stage,
  target,
  expectedSha256
}: Pick<FinishedStage, 'stage' | 'target' | 'expectedSha256'>): Promise<void> {
  try {
    // COPYFILE_FICLONE shares the blocks where the volume can.
    await copyFile(target, stage.photo, constants.COPYFILE_FICLONE)
  } catch (error) {
    throw describeStageError(error, target)
  }
  if ((await hashBytes(stage.photo)) !== expectedSha256) throw changedOnDisk(target)
}

/** Makes the stage's file durable and gives the handle that puts it in place. */
export async function finishStage(finished: FinishedStage): Promise<StagedFile> {
  const { stage, target, expectedSha256, decisions } = finished
  // The time of change may have been set after the file was read back.
  const { mtimeMs } = await stat(stage.photo, { bigint: true })
  const reading = { ...finished.reading, modifiedMs: Number(mtimeMs) }
  await syncToDisk(stage.photo)
  return {
    stagedPath: stage.photo,
    writtenPath: reading.path,
    sha256: reading.sha256,
    reading,
    decisions,
    commit: async () => {
      await findPhotoFile(target)
      if ((await hashBytes(target)) !== expectedSha256) throw changedOnDisk(target)
      try {
        await rename(stage.photo, target)
        await syncToDisk(dirname(target))
      } catch (error) {
        throw describeStageError(error, target)
      }
      await stage.remove()
    },
    discard: () => stage.remove()
  }
}

/** The failure for a photo whose bytes are no longer those a plan was made for. */
export function changedOnDisk(path: string): DeskError {
  return new DeskError(
    'changed-on-disk',
    `${JSON.stringify(basename(path))} was changed by another program since the desk read it. It was left as it is now. Read it again, then repeat the edit.`,
    { path }
  )
}

/** Makes a file's bytes, or a folder's entries, durable. Windows opens no folders; there the rename itself is durable enough. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (process.platform === 'win32') return null
    throw error
  })
  if (handle === null) return
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
