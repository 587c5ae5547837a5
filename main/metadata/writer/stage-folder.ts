import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { findFormat } from '../../../shared/formats/find-format.ts'
import type { FileThreads } from '../process/file-threads.ts'
import { renderOwner, thisOwner } from './stage-owner.ts'

/** How stage folders are named; the dot keeps them out of a source's listing. */
export const stagePrefix = '.erratum-stage-'

/** The file in a stage folder that names its owner. */
export const ownerFile = 'owner'

/** A private folder beside a photo, on the same volume, in which its replacement is made. */
export interface StageFolder {
  readonly path: string
  /** Where the replacement is made. Its name is plain whatever the photo's is; ExifTool refuses a JPEG that is called .tif. */
  readonly photo: string
  /** The name of that file. */
  readonly fileName: string
  /** Takes the folder away with all that is in it; safe to repeat. What the disk does not let go is left to `clearStage`. */
  remove(): Promise<void>
}

/** Which photo a stage is for, of which format, and how stages are named. */
export interface StageRequest {
  readonly target: string
  readonly format: string
  readonly nameStage: () => string
  readonly threads: FileThreads
}

/** Makes a stage folder beside `target`. Throws DeskError `read-only-folder` and `storage-unavailable`. */
export async function makeStageFolder({ target, format, nameStage, threads }: StageRequest): Promise<StageFolder> {
  const path = join(dirname(target), `${stagePrefix}${nameStage()}`)
  try {
    await threads.run('makeFolder', { folder: path, files: [{ name: ownerFile, bytes: renderOwner(thisOwner) }] })
  } catch (error) {
    throw describeStageError(error, target)
  }
  const fileName = `photo.${findFormat(format).extensions[0] ?? format.toLowerCase()}`
  let isThere = true
  const remove = async (): Promise<void> => {
    if (isThere) isThere = !(await removeStage(threads, path))
  }
  return { path, fileName, photo: join(path, fileName), remove }
}

// A stage that stays must not hide what became of the photo.
async function removeStage(threads: FileThreads, path: string): Promise<boolean> {
  try {
    await threads.run('removeFolder', path)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}

/** A stage folder's name: random, so that two writers never meet. */
export function nameStageRandomly(): string {
  return randomBytes(9).toString('hex')
}

/** A failure to write in the stage as a DeskError; anything that is no failure of the disk is given back as it is. */
export function describeStageError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new DeskError(
      'read-only-folder',
      'The folder of this photo is read-only: the desk writes beside a photo and then swaps. The photo is as it was. Allow writing to the folder, then try again.',
      { path, cause: error }
    )
  }
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'EIO' ||
    code === 'ENODEV' ||
    code === 'ESTALE' ||
    code === 'EMFILE' ||
    code === 'ENFILE'
  ) {
    return new DeskError(
      'storage-unavailable',
      `The disk refused the work (${code}). The photo is as it was. Free space or reconnect the disk, then try again.`,
      { path, cause: error }
    )
  }
  return error
}
