import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { SharedBytes } from '../../services/ports/shared-bytes.ts'
import { hasBytes, hashPieces } from '../../vault/read-pieces.ts'
import type { PlainFile } from '../plain-jpeg/read-file-facts.ts'
import { takeSegments } from '../plain-jpeg/stand-in.ts'
import { viewShared } from './held-file.ts'
import { readWhole, withFile } from './whole-file.ts'

// What threads do in a stage and to bring it to an end. All of it waits for the disk; errors of the disk are thrown as they come.

/** A new private folder with files in it. */
export interface FolderToMake {
  readonly folder: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[]
}

/** Makes a folder, which must not be there yet, and writes new files into it, for this account alone. Takes it away again where that fails. */
export function makeFolder({ folder, files }: FolderToMake): void {
  mkdirSync(folder, { mode: 0o700 })
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    removeFolder(folder)
    throw error
  }
}

/** Takes a folder away with all that is in it; safe to repeat. Network disks and virus scanners hold a file for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
}

/** A plain JPEG to be put together: the segments its stand-in has now, and the image data of the photo, from memory or from a file. */
export interface PlainToAssemble extends Pick<PlainFile, 'head' | 'scansAt'> {
  readonly standIn: string
  readonly picture: SharedBytes | string
  readonly to: string
}

/** Writes a plain JPEG anew, not synced to the disk. False where its stand-in has not the end it was made with. */
export function assemblePlain({ standIn, head, scansAt, picture, to }: PlainToAssemble): boolean {
  const segments = takeSegments({ head, scansAt }, readFileSync(standIn))
  if (segments === null) return false
  const photo =
    typeof picture === 'string' ? withFile(picture, (file, size) => readWhole(file, size, 0)) : viewShared(picture)
  const file = openSync(to, 'w')
  try {
    writeAll(file, segments)
    writeAll(file, photo.subarray(scansAt))
  } finally {
    closeSync(file)
  }
  return true
}

/** A staged file that gets its target's owner and mode, and its times where `times` says so. */
export interface FileToSettle {
  readonly target: string
  readonly staged: string
  readonly times: boolean
}

/** The owner stays the desk's own where the account may not give files away. */
export function settleStaged({ target, staged, times }: FileToSettle): void {
  const wanted = statSync(target)
  const present = statSync(staged)
  if (present.uid !== wanted.uid || present.gid !== wanted.gid) giveAway(staged, wanted)
  chmodSync(staged, wanted.mode & 0o7777)
  if (times) utimesSync(staged, wanted.atimeMs / 1000, wanted.mtimeMs / 1000)
}

/** A staged file that is to take its target's place, where that has these bytes or this hash. */
export interface FileToPlace {
  readonly target: string
  readonly staged: string
  readonly expected: SharedBytes | string
}

/** What became of it: in place and durable; or left, because the target has other bytes, or could not be read. */
export type Placed = 'placed' | 'changed' | 'unreadable'

/** Compares the target's bytes with the expected ones, every one of them, and puts the staged file in its place. */
export function placeFile({ target, staged, expected }: FileToPlace): Placed {
  const isSame = isAsExpected(target, expected)
  if (isSame === null) return 'unreadable'
  if (!isSame) return 'changed'
  renameSync(staged, target)
  syncPath(dirname(target))
  return 'placed'
}

/** Makes a file's bytes, or a folder's entries, durable. Windows opens no folders; there the rename itself is durable enough. */
export function syncPath(path: string): void {
  const file = openToSync(path)
  if (file === null) return
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function isAsExpected(target: string, expected: FileToPlace['expected']): boolean | null {
  try {
    if (!statSync(target).isFile()) return null
    return withFile(target, (file) =>
      typeof expected === 'string' ? hashPieces(file) === expected : hasBytes(file, expected)
    )
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null
    throw error
  }
}

function giveAway(staged: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(staged, uid, gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
  }
}

function openToSync(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (process.platform === 'win32') return null
    throw error
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let position = 0
  while (position < bytes.length) position += writeSync(file, bytes, position)
}
