import { copyFile, lstat, mkdir, readdir, rename, stat, unlink, utimes } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FilePlace } from '../../../shared/contract/file-work.ts'
import { placeAt } from '../changes/place-new-file.ts'
import { hashFile } from '../photos/hash-file.ts'
import { isThere } from '../photos/is-there.ts'
import { syncFolderOf, syncPath } from '../photos/sync-path.ts'
import type { FileStages } from './file-stages.ts'
import { foldPath } from './fold-path.ts'

/**
 * Gives files other places, all of them or none, never over another file; what it did outlasts a power cut. To another volume they are copied, the
 * copies compared by hash, and only then the originals taken away.
 *
 * Throws DeskError `name-taken`, `verification-failed`, and the errors of the disk as they come.
 */
export async function moveFiles(files: readonly FilePlace[], stages: FileStages): Promise<void> {
  const placed: FilePlace[] = []
  try {
    for (const { to } of files) await mkdir(dirname(to), { recursive: true })
    for (const file of files) {
      await moveFile(file)
      placed.push(file)
    }
  } catch (error) {
    await moveBack(placed)
    if (!isOtherVolume(error)) throw error
    await copyFiles(files, stages)
    for (const { from } of files) await unlink(from)
  }
  await syncFolders(files)
}

/** Copies files, all of them or none, never over another file, each compared with its original by hash. Throws as `moveFiles` does. */
export async function copyFiles(files: readonly FilePlace[], stages: FileStages): Promise<void> {
  const placed: FilePlace[] = []
  try {
    for (const { from, to } of files) {
      const copy = await stages.pathIn(dirname(to))
      await copyFile(from, copy)
      const { atime, mtime } = await stat(from)
      await utimes(copy, atime, mtime)
      await syncPath(copy)
      if ((await hashFile(copy)) !== (await hashFile(from))) throw copyDiffers(from)
      if (!(await placeAt(copy, to))) throw nameIsTaken({ from, to })
      placed.push({ from, to })
    }
  } catch (error) {
    for (const { to } of placed) await unlink(to)
    throw error
  }
  await syncFolders(files)
}

/** Takes back what `moveFiles` did, where it was done but could not be recorded. */
export async function moveBack(files: readonly FilePlace[]): Promise<void> {
  for (const { from, to } of files.toReversed()) await moveFile({ from: to, to: from })
}

async function moveFile({ from, to }: FilePlace): Promise<void> {
  if (await placeAt(from, to)) return
  if (!(await isSameName(from, to))) throw nameIsTaken({ from, to })
  await rename(from, to)
}

// On a disk that ignores capitals the new name "is there": it is the file itself, and nothing is replaced.
async function isSameName(from: string, to: string): Promise<boolean> {
  if (foldPath(from) !== foldPath(to)) return false
  const [one, other] = await Promise.all([lstat(from, { bigint: true }), lstat(to, { bigint: true })])
  if (one.dev !== other.dev || one.ino !== other.ino) return false
  return !(await readdir(dirname(to))).includes(basename(to))
}

async function syncFolders(files: readonly FilePlace[]): Promise<void> {
  const folders = new Map(files.flatMap(({ from, to }) => [from, to]).map((path) => [dirname(path), path]))
  for (const path of folders.values()) if (await isThere(dirname(path))) await syncFolderOf(path)
}

function isOtherVolume(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV'
}

function nameIsTaken({ from, to }: FilePlace): DeskError {
  return new DeskError(
    'name-taken',
    `${basename(to)} is there already. ${basename(from)} stays as it is, and so does the file there. Choose another name or folder.`,
    { path: from }
  )
}

function copyDiffers(path: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The copy of ${basename(path)} does not have its bytes: another program wrote it meanwhile, or the disk failed. The copy was taken away, the file is as it was. Check the disk and try again.`,
    { path }
  )
}
