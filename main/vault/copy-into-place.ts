import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { dirname } from 'node:path'

/** A file to keep whole: copied to `part`, which is new, checked against its hash, and put in place at `to`. */
export interface CopyToKeep {
  readonly from: string
  readonly part: string
  readonly to: string
  readonly sha256: string
  /** Nothing is copied where one of these is there already. */
  readonly unless: readonly string[]
}

/** What became of it: `held` where nothing was copied, `different` where the copy has another hash and is gone. */
export type Copied = 'placed' | 'held' | 'different'

/** Does what `copyIntoPlace` does, in whatever thread; the errors have the file system's own code and path. */
export type RunCopy = (copy: CopyToKeep) => Promise<Copied>

// Read into the same memory time and again.
const piece = Buffer.allocUnsafeSlow(1024 * 1024)

/**
 * Copies a file (a clone where the volume can, never a link), syncs the copy, reads it back and puts it in place, read-only and lasting. What
 * goes wrong leaves nothing. Waits for the disk; errors are thrown as they come.
 */
export function copyIntoPlace({ from, part, to, sha256, unless }: CopyToKeep): Copied {
  if (unless.some((path) => statSync(path, { throwIfNoEntry: false })?.isFile())) return 'held'
  for (const path of [part, to]) makeLasting(dirname(path))
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE)
    // The copy has the mode of its original, which may forbid writing: then it could not be synced.
    chmodSync(part, 0o600)
    if (sealFile(part) === sha256) {
      renameSync(part, to)
      syncFolderNow(dirname(to))
      return 'placed'
    }
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  rmSync(part)
  return 'different'
}

// From the disk, not from memory: what counts is what can be read later.
function sealFile(path: string): string {
  const file = openSync(path, 'r+')
  try {
    fchmodSync(file, 0o444)
    fsyncSync(file)
    const sum = createHash('sha256')
    for (let position = 0; ; ) {
      const read = readSync(file, piece, 0, piece.length, position)
      if (read === 0) return sum.digest('hex')
      sum.update(piece.subarray(0, read))
      position += read
    }
  } finally {
    closeSync(file)
  }
}

// Each folder made lasts through a power cut, too.
function makeLasting(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) makeLasting(parent)
  mkdirSync(folder, { recursive: true })
  syncFolderNow(parent)
}

function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
