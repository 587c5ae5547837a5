import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname } from 'node:path'
import type { SharedBytes } from '../services/ports/shared-bytes.ts'
import { hasBytes, hashPieces } from './read-pieces.ts'

/** A file to keep whole: copied to `part`, which is new, checked against its hash, and put in place at `to`. */
export interface CopyToKeep {
  readonly from: string
  readonly part: string
  readonly to: string
  readonly sha256: string
  /** Bytes that have the hash, where they are in memory: writing and comparing them is several times faster than copying and hashing. */
  readonly bytes: SharedBytes | null
  /** Nothing is copied where one of these is there already. */
  readonly unless: readonly string[]
}

/** What became of it: `held` where nothing was copied, `different` where the copy has another hash and is gone. */
export type Copied = 'placed' | 'held' | 'different'

/** Does what `copyIntoPlace` does, in whatever thread; the errors have the file system's own code and path. */
export type RunCopy = (copy: CopyToKeep) => Promise<Copied>

/**
 * Copies a file (a clone where the volume can, never a link), syncs the copy, reads it back and puts it in place, read-only and lasting. Where
 * the bytes are given, they are what is kept, whatever the file has become. What goes wrong leaves nothing. Waits for the disk; errors are
 * thrown as they come.
 */
export function copyIntoPlace({ to, unless, ...copy }: CopyToKeep): Copied {
  const { part } = copy
  if (unless.some((path) => statSync(path, { throwIfNoEntry: false })?.isFile())) return 'held'
  for (const path of [part, to]) makeLasting(dirname(path))
  try {
    if (copy.bytes === null ? copyFrom(copy) : cloneOrWrite(copy, copy.bytes)) {
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

type Copy = Pick<CopyToKeep, 'from' | 'part' | 'sha256'>

function copyFrom({ from, part, sha256 }: Copy): boolean {
  copyFileSync(from, part, constants.COPYFILE_FICLONE)
  return sealFile(part, (file) => hashPieces(file) === sha256)
}

// Writing from memory takes half the time of a copy, though more than a clone.
function cloneOrWrite({ from, part }: Copy, bytes: SharedBytes): boolean {
  const isSame = (file: number): boolean => hasBytes(file, bytes)
  if (makeClone(from, part) && sealFile(part, isSame)) return true
  rmSync(part, { force: true })
  writeFileSync(part, Buffer.from(bytes.memory, 0, bytes.size), { flag: 'wx' })
  return sealFile(part, isSame)
}

function makeClone(from: string, part: string): boolean {
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch (error) {
    // This volume makes no clones, or the disk is in trouble: writing tells which.
    if (error instanceof Error && 'syscall' in error) return false
    throw error
  }
}

// From the disk, not from memory: what counts is what can be read later.
function sealFile(path: string, check: (file: number) => boolean): boolean {
  // The copy has the mode of its original, which may forbid writing: then it could not be synced.
  chmodSync(path, 0o600)
  const file = openSync(path, 'r+')
  try {
    fchmodSync(file, 0o444)
    fsyncSync(file)
    return check(file)
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
