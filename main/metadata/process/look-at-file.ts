import { existsSync, realpathSync, statSync } from 'node:fs'
import type { SharedBytes } from '../../services/ports/shared-bytes.ts'
import { hashPieces } from '../../vault/read-pieces.ts'
import type { FileStats } from '../file/file-state.ts'
import { isSameState, pickStats } from '../file/file-state.ts'
import type { FileRights } from '../file/find-rights.ts'
import { allRights, findRights } from '../file/find-rights.ts'
import type { HeaderResult } from '../header/header-result.ts'
import type { WholeComparison } from '../header/proof/compare-whole.ts'
import { readHeaderBuffer } from '../header/read-header-file.ts'
import { findSameScans, proveFiles } from '../plain-jpeg/compare-files.ts'
import type { FileFacts, KnownHashes } from '../plain-jpeg/read-file-facts.ts'
import { readFileFacts, readSamePicture } from '../plain-jpeg/read-file-facts.ts'
import { listLikelySidecars } from '../reader/likely-sidecars.ts'
import { viewShared } from './held-file.ts'
import { mostKept, readInto, readWhole, withFile } from './whole-file.ts'

/** What to look at, and what to find out in the same go. */
export interface LookRequest {
  /** Where the bytes are. */
  readonly path: string
  /** The photo they are of: its sidecars count, and its rights where the bytes are its own. */
  readonly photo: string
  /** True where the desk's own reader is to read the header of a plain JPEG. */
  readonly header: boolean
  /** Where given, the bytes of a plain JPEG are held, in this memory where there is one and it is large enough. */
  readonly hold?: { readonly memory: SharedArrayBuffer | null } | undefined
  readonly known?: KnownHashes | undefined
  /** The plain JPEG this one is to replace: what differs is proven in the same go. */
  readonly before?: { readonly bytes: SharedBytes; readonly imageHash: string } | undefined
}

/** What one look at a file found, all of the same bytes. */
export interface FileLook extends FileFacts {
  readonly stats: FileStats
  /** False where another program wrote the file meanwhile. */
  readonly settled: boolean
  /** The photo itself, all links followed. */
  readonly target: string
  readonly rights: FileRights
  /** True where the photo may have sidecars. */
  readonly sidecars: boolean
  /** What the desk's own reader says; null where it was not asked, or the file is no plain JPEG. */
  readonly header: HeaderResult | null
  /** How many bytes are held, and the memory made for them where the given one was too small; null where none are held. */
  readonly held: { readonly size: number; readonly made: SharedArrayBuffer | null } | null
  /** Every difference to the photo before; null where none was given, or the own reader declines this one. */
  readonly proof: WholeComparison | null
}

// What is larger is only hashed, in pieces.
const mostWhole = 512 * 1024 * 1024

/**
 * Looks at a file: one reading for its hash, its header and its proof. Null for what is no file that can be read. Waits for the disk: for
 * threads. Errors of the disk are thrown as they come.
 */
export function lookAtFile(request: LookRequest): FileLook | null {
  const { path, photo } = request
  const stats = statSync(path, { bigint: true })
  const isReadable = process.platform === 'win32' || (stats.mode & 0o444n) !== 0n
  // Opening a pipe or a device could wait for ever.
  if (!stats.isFile() || stats.size === 0n || !isReadable) return null
  const target = realpathSync.native(photo)
  const found = withFile(path, (file, size) => readOpen(file, size, request))
  return {
    ...found,
    stats: pickStats(stats),
    settled: isSameState(stats, statSync(path, { bigint: true })),
    target,
    rights: path === photo ? findRights(target, stats) : allRights,
    sidecars: listLikelySidecars(photo).some((sidecar) => existsSync(sidecar))
  }
}

type Found = Pick<FileLook, 'sha256' | 'plain' | 'header' | 'held' | 'proof'>

function readOpen(file: number, size: number, { path, header, hold, known, before }: LookRequest): Found {
  const nothing = { plain: null, header: null, held: null, proof: null }
  if (size > mostWhole) return { ...nothing, sha256: hashPieces(file) }
  const given = hold?.memory ?? null
  const isHeld = hold !== undefined && size <= mostKept
  const made = isHeld && (given === null || given.byteLength < size) ? makeMemory(size) : null
  const memory = isHeld ? (made ?? given) : null
  const bytes = memory === null ? readWhole(file, size, 0) : readInto(file, size, Buffer.from(memory))
  const facts = before === undefined ? readFileFacts(bytes, known) : readReplacement(bytes, before)
  const read = header && facts.plain !== null ? readHeaderBuffer(bytes, path) : null
  const isProven = before !== undefined && read?.ok === true
  return {
    ...facts,
    header: read,
    held: memory === null || facts.plain === null ? null : { size: bytes.length, made },
    proof: isProven ? proveFiles(viewShared(before.bytes), bytes) : null
  }
}

function makeMemory(size: number): SharedArrayBuffer {
  return new SharedArrayBuffer(Math.max(size, 4 * 1024 * 1024))
}

// The same picture, byte for byte, has the same hash; it is computed only for another one.
function readReplacement(bytes: Buffer, before: NonNullable<LookRequest['before']>): FileFacts {
  const scansAt = findSameScans(viewShared(before.bytes), bytes)
  return scansAt === null ? readFileFacts(bytes) : readSamePicture(bytes, { scansAt, imageHash: before.imageHash })
}
