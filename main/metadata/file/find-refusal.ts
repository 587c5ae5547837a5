import type { BigIntStats } from 'node:fs'
import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { DeskErrorCode, DeskFailure } from '../../../shared/contract/desk-error.ts'

const writableFormats = new Set(['JPEG', 'TIFF'])
const writeBits = 0o222n

/** What is known of a file when it is asked whether the desk may write it. */
export interface FileFacts {
  readonly path: string
  readonly format: string
  readonly stats: BigIntStats
  /** ExifTool's error about the file, if any. */
  readonly error: string | undefined
  /** True where the picture is known to be cut off or broken. */
  readonly damaged: boolean
}

/** Why the desk will not write this file, or null where it will. Says the same to root as to anyone, though root's rights know no limits. */
export async function findRefusal({ path, format, stats, error, damaged }: FileFacts): Promise<DeskFailure | null> {
  const name = JSON.stringify(basename(path))
  const refuse = (code: DeskErrorCode, message: string): DeskFailure => ({ code, message, path })
  if (!writableFormats.has(format)) {
    const text = `${name} is ${format}: the desk reads this format but writes only JPEG and TIFF. The file is as it was. Edit a JPEG or TIFF of it.`
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
  const target = await realpath(path)
  if (!(await mayWrite(target, stats))) {
    return refuse('read-only-file', `${name} is read-only. It is as it was. Allow writing to the file, then try again.`)
  }
  const folder = dirname(target)
  if (!(await mayWrite(folder, await stat(folder, { bigint: true })))) {
    const text = `${name} is in a folder that is read-only: the desk writes beside a photo and then swaps. It is as it was. Allow writing to the folder, then try again.`
    return refuse('read-only-folder', text)
  }
  return null
}

async function mayWrite(path: string, stats: BigIntStats): Promise<boolean> {
  if (process.platform !== 'win32' && (stats.mode & writeBits) === 0n) return false
  try {
    await access(path, constants.W_OK)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
    throw error
  }
}
