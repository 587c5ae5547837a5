import type { BigIntStats } from 'node:fs'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

const writeBits = 0o222n

/** Whether a file, and the folder it really lies in, may be written. */
export interface FileRights {
  readonly file: boolean
  readonly folder: boolean
}

/** Nothing stands in the way: of a file of the desk's own in its stage. */
export const allRights: FileRights = { file: true, folder: true }

/** The rights to a file, whose links are followed already. Waits for the disk: for threads. Errors of the disk are thrown as they come. */
export function findRights(target: string, stats: Pick<BigIntStats, 'mode'>): FileRights {
  const folder = dirname(target)
  return {
    file: mayWrite(target, stats),
    folder: mayWrite(folder, statSync(folder, { bigint: true }))
  }
}

/** Says the same to root as to anyone, though root's rights know no limits. */
export function isWriteForbidden({ mode }: Pick<BigIntStats, 'mode'>): boolean {
  return process.platform !== 'win32' && (mode & writeBits) === 0n
}

/** True for the errors that say that this account may not write there. */
export function isRightsError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
}

function mayWrite(path: string, stats: Pick<BigIntStats, 'mode'>): boolean {
  if (isWriteForbidden(stats)) return false
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch (error) {
    if (isRightsError(error)) return false
    throw error
  }
}
