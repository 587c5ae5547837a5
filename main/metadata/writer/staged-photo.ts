import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { StagedFile, WritePolicy } from '../../services/ports/metadata-writer.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { HeldFile } from '../process/held-file.ts'
import type { FileToPlace } from '../process/stage-jobs.ts'
import { keepAttributes } from './keep-attributes.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError } from './stage-folder.ts'

/** A stage whose file is complete and checked. `target` is the photo itself, all links followed. */
export interface FinishedStage extends Pick<WritePolicy, 'fileTimes'> {
  readonly stage: StageFolder
  readonly target: string
  readonly expectedSha256: string
  /** The target's bytes, which have that hash, where they are held; they are released when the stage is put in place or thrown away. */
  readonly held: HeldFile | null
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

/** Gives the stage's file the target's attributes, makes it durable, and gives the handle that puts it in place. */
export async function finishStage(pool: ExifToolPool, finished: FinishedStage): Promise<StagedFile> {
  const { stage, target, held, expectedSha256, decisions, fileTimes } = finished
  await keepAttributes(pool, { target, staged: stage.photo, fileTimes })
  // The time of change may have been set after the file was read back.
  const reading = { ...finished.reading, modifiedMs: await pool.threads.run('sync', stage.photo) }
  const end = async (): Promise<void> => {
    held?.release()
    await stage.remove()
  }
  return {
    stagedPath: stage.photo,
    writtenPath: reading.path,
    sha256: reading.sha256,
    reading,
    decisions,
    commit: async () => {
      const place = { target, staged: stage.photo, expected: held?.bytes ?? expectedSha256 }
      await placeStaged(pool, place)
      await end()
    },
    discard: end
  }
}

// Every byte of the target is compared, or its hash: time and size alone would miss a program that keeps them.
async function placeStaged(pool: ExifToolPool, place: FileToPlace): Promise<void> {
  const { target } = place
  const placed = await pool.threads.run('place', place).catch((error: unknown) => {
    throw describeStageError(error, target)
  })
  if (placed === 'unreadable') await findPhotoFile(target)
  if (placed !== 'placed') throw changedOnDisk(target)
}

/** The failure for a photo whose bytes are no longer those a plan was made for. */
export function changedOnDisk(path: string): DeskError {
  return new DeskError(
    'changed-on-disk',
    `${JSON.stringify(basename(path))} was changed by another program since the desk read it. It was left as it is now. Read it again, then repeat the edit.`,
    { path }
  )
}
