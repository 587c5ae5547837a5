import type { BigIntStats } from 'node:fs'
import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { DeskErrorCode, DeskFailure } from '../../../shared/contract/desk-error.ts'
import { findFormat } from '../../../shared/formats/find-format.ts'
import type { FileRights } from './find-rights.ts'
import { isRightsError, isWriteForbidden } from './find-rights.ts'

/** What is known of a file when it is asked whether the desk may write it. */
export interface FileFacts {
  readonly path: string
  readonly format: string
  readonly rights: FileRights
  /** ExifTool's error about the file, if any. */
  readonly error: string | undefined
  /** True where the picture is known to be cut off or broken. */
  readonly damaged: boolean
  /** The sidecar that is written instead of the file, there or not; null where the file itself is written. */
  readonly sidecarPath: string | null
}

/** Why the desk will not write this file, or null where it will. */
export async function findRefusal({
  path,
  format,
  rights,
  error,
  damaged,
  sidecarPath
}: FileFacts): Promise<DeskFailure | null> {
  // What is wrong with the photo stands in the way of writing the photo, not of writing beside it.
  if (sidecarPath !== null) return findSidecarRefusal(sidecarPath)
  const name = JSON.stringify(basename(path))
  const refuse = (code: DeskErrorCode, message: string): DeskFailure => ({ code, message, path })
  if (findFormat(format).write === 'nowhere') {
    const text = `${name} is a sidecar: it holds the words of another file. It is as it was. Edit the photo it lies beside.`
    return refuse('format-not-writable', text)
  }
  if (error !== undefined) {
    const text = `${name} has a fault ExifTool will not write over: ${error}. The file is as it was. Ask the sender for a whole copy.`
    return refuse('format-not-writable', text)
  }
  if (damaged) {
    const text = `${name} is cut off or damaged: the picture does not end where it should. The file is as it was. Ask the sender for a whole copy.`
    return refuse('damaged-file', text)
  }
  if (!rights.file) {
    return refuse('read-only-file', `${name} is read-only. It is as it was. Allow writing to the file, then try again.`)
  }
  if (!rights.folder) {
    const text = `${name} is in a folder that is read-only: the desk writes beside a photo and then swaps. It is as it was. Allow writing to the folder, then try again.`
    return refuse('read-only-folder', text)
  }
  return null
}

/** Why a sidecar will not be written or made at this path, or null where it will. */
export async function findSidecarRefusal(sidecarPath: string): Promise<DeskFailure | null> {
  const name = JSON.stringify(basename(sidecarPath))
  const target = await findTarget(sidecarPath)
  if (target !== null && !(await mayWrite(target, await stat(target, { bigint: true })))) {
    const message = `${name}, the photo's sidecar, is read-only. It is as it was. Allow writing to the file, then try again.`
    return { code: 'read-only-file', message, path: sidecarPath }
  }
  const folder = dirname(target ?? sidecarPath)
  if (await mayWrite(folder, await stat(folder, { bigint: true }))) return null
  const message = `${name} would be this photo's sidecar, but its folder is read-only. Nothing was changed. Allow writing to the folder, then try again.`
  return { code: 'read-only-folder', message, path: sidecarPath }
}

async function findTarget(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function mayWrite(path: string, stats: BigIntStats): Promise<boolean> {
  if (isWriteForbidden(stats)) return false
  try {
    await access(path, constants.W_OK)
    return true
  } catch (error) {
    if (isRightsError(error)) return false
    throw error
  }
}
