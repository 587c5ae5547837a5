import { chmod, link, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { StagedFile, WritePolicy, WrittenFile } from '../../services/ports/metadata-writer.ts'
import { noFile } from '../../services/ports/metadata-writer.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { keepAttributes } from './keep-attributes.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError } from './stage-folder.ts'
import { changedOnDisk } from './staged-photo.ts'

/** A sidecar that is complete and checked in its stage, or to be taken away. */
export interface StagedSidecar {
  readonly stage: StageFolder
  /** The sidecar's place, all links followed. */
  readonly target: string
  /** The sidecar as it was read; `noFile` where it is to be made. */
  readonly file: WrittenFile
  /** The hash of the staged bytes; `noFile` where it is to be taken away. */
  readonly after: string
  readonly reading: FileReading
  readonly decisions: WriteDecisions
}

/** Makes the stage's sidecar durable and gives the handle that puts it in place, or takes the present one away. */
export async function finishSidecar({ threads }: ExifToolPool, staged: StagedSidecar): Promise<StagedFile> {
  const { stage, target, file, after, reading, decisions } = staged
  if (after !== noFile && after !== file.sha256) await threads.run('sync', stage.photo)
  return {
    stagedPath: stage.photo,
    writtenPath: file.path,
    sha256: after,
    reading,
    decisions,
    commit: async () => {
      if ((await hashOrNone(target)) !== file.sha256) throw changedOnDisk(file.path)
      try {
        if (after === noFile) await unlink(target)
        else if (file.sha256 === noFile) await placeNew(stage.photo, target)
        else await rename(stage.photo, target)
        await threads.run('sync', dirname(target))
      } catch (error) {
        throw describeStageError(error, file.path)
      }
      await stage.remove()
    },
    discard: () => stage.remove()
  }
}

/** Where a sidecar is, links followed; where a new one comes to be: beside the photo. */
export async function locateSidecar({ path, sha256 }: WrittenFile): Promise<string> {
  return sha256 === noFile ? path : realpath(path)
}

/** Gives a staged sidecar the present one's mode, owner and attributes, and its time of change by the policy; a new one the photo's owner and, as far as it may be read and written, its mode. */
export async function keepSidecarAttributes(
  pool: ExifToolPool,
  {
    file,
    target,
    photo,
    fileTimes
  }: Pick<StagedSidecar, 'file' | 'target'> & Pick<WritePolicy, 'fileTimes'> & { readonly photo: string },
  staged: string
): Promise<void> {
  if (file.sha256 !== noFile) return keepAttributes(pool, { target, staged, fileTimes })
  const { mode } = await stat(photo)
  await chmod(staged, (mode & 0o666) | 0o600)
}

async function hashOrNone(path: string): Promise<string> {
  try {
    await lstat(path)
    return await hashBytes(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noFile
    throw error
  }
}

// Volumes without hard links: exFAT and FAT (EPERM), some network shares.
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

// Never over a file that came to be there meanwhile: it is another program's.
async function placeNew(staged: string, target: string): Promise<void> {
  try {
    await link(staged, target)
    await unlink(staged)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST') throw changedOnDisk(target)
    if (!noLinks.has(code)) throw error
    await reserveAndRename(staged, target)
  }
}

async function reserveAndRename(staged: string, target: string): Promise<void> {
  try {
    await (await open(target, 'wx')).close()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw changedOnDisk(target)
    throw error
  }
  await rename(staged, target)
}
