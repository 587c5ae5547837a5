import type { Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import type { DeskFailure } from '../../../shared/contract/desk-error.ts'
import { describeDeskError } from '../../../shared/contract/desk-error.ts'
import { expectFailure } from '../expect-failure.ts'
import { judgeName, startsLikePhoto } from './photo-formats.ts'

/** A file's size, and when it was last changed, in whole milliseconds as readings have it. */
export interface FoundFile {
  readonly path: string
  readonly size: number
  readonly modifiedMs: number
}

/** A photo, and the files that by their names are its sidecars. */
export interface FoundPhoto extends FoundFile {
  readonly kind: 'photo'
  readonly sidecars: readonly FoundFile[]
}

/** What a walk comes upon. `stage`: a folder in which an interrupted write left something. */
export type WalkFinding =
  | FoundPhoto
  | { readonly kind: 'failure'; readonly failure: DeskFailure }
  | { readonly kind: 'stage'; readonly folder: string }

/** Where to walk, and folders to leave out (the desk's own). */
export interface Walk {
  readonly folder: string
  readonly leaveOut: readonly string[]
  readonly signal?: AbortSignal | undefined
}

// File names are bytes on Linux; those that are no UTF-8 cannot be named in a database or a command line without loss.
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Every photo in a folder and its sub-folders, in name order. Folders and files that begin with a dot are left out, and so are symbolic
 * links: a photo is found under one name only. What cannot be looked at is given as a failure; only the top folder's own is thrown.
 */
export async function* walkFolder(walk: Walk): AsyncGenerator<WalkFinding, void, undefined> {
  try {
    yield* walkInto(walk.folder, walk, await list(walk.folder))
  } catch (error) {
    throw expectFailure(error, walk.folder)
  }
}

async function* walkInto(
  folder: string,
  walk: Walk,
  entries: readonly Dirent<Buffer>[]
): AsyncGenerator<WalkFinding, void, undefined> {
  const sidecars = listSidecars(entries)
  for (const entry of entries) {
    if (walk.signal?.aborted) return
    const name = decodeName(entry.name)
    if (name === null) {
      if (entry.isDirectory() || entry.isFile()) yield { kind: 'failure', failure: unreadableName(folder, entry.name) }
    } else if (name.startsWith('.erratum-stage-')) yield { kind: 'stage', folder }
    else if (!name.startsWith('.')) yield* lookAt({ path: join(folder, name), name, entry, sidecars }, walk)
  }
}

interface FolderEntry {
  readonly path: string
  readonly name: string
  readonly entry: Dirent<Buffer>
  /** The names of all sidecars in its folder, by the name they are called after. */
  readonly sidecars: ReadonlyMap<string, readonly string[]>
}

async function* lookAt(
  { path, name, entry, sidecars }: FolderEntry,
  walk: Walk
): AsyncGenerator<WalkFinding, void, undefined> {
  try {
    if (entry.isDirectory() && !walk.leaveOut.includes(path)) yield* walkInto(path, walk, await list(path))
    else if (entry.isFile() && (await isPhoto(path, name))) {
      const own = [...(sidecars.get(name) ?? []), ...(sidecars.get(parse(name).name) ?? [])]
      const beside = await Promise.all([...new Set(own)].map((sidecar) => measureIfThere(join(dirname(path), sidecar))))
      yield { kind: 'photo', ...(await measure(path)), sidecars: beside.flat() }
    }
  } catch (error) {
    yield { kind: 'failure', failure: describeDeskError(expectFailure(error, path)) }
  }
}

/** The photo at this path as a walk would come upon it; null where the file is none, or a walk would leave it out. Errors of the disk are thrown as they come. */
export async function findPhotoFile(path: string): Promise<FoundPhoto | null> {
  const { dir, name, base } = parse(path)
  if (base.startsWith('.') || !(await isPhoto(path, base))) return null
  // Listing the folder would cost more than asking for the usual names: it may hold 100,000 files.
  const usual = ['.xmp', '.XMP'].flatMap((end) => [join(dir, `${base}${end}`), join(dir, `${name}${end}`)])
  const beside = await Promise.all([...new Set(usual)].map(measureIfThere))
  return { kind: 'photo', ...(await measure(path)), sidecars: beside.flat() }
}

async function measure(path: string): Promise<FoundFile> {
  const { size, mtimeMs } = await stat(path)
  return { path, size, modifiedMs: Math.trunc(mtimeMs) }
}

// A link that leads nowhere is no sidecar, and no reason to leave out its photo.
async function measureIfThere(path: string): Promise<readonly FoundFile[]> {
  try {
    return [await measure(path)]
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return []
    throw error
  }
}

function listSidecars(entries: readonly Dirent<Buffer>[]): ReadonlyMap<string, readonly string[]> {
  const sidecars = new Map<string, string[]>()
  for (const entry of entries) {
    const name = /\.xmp$/i.test(entry.name.toString('latin1')) ? decodeName(entry.name) : null
    if (name === null || entry.isDirectory()) continue
    const photo = name.slice(0, -'.xmp'.length)
    sidecars.set(photo, [...(sidecars.get(photo) ?? []), name])
  }
  return sidecars
}

async function list(folder: string): Promise<Dirent<Buffer>[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  return entries.toSorted((one, other) => Buffer.compare(one.name, other.name))
}

function decodeName(name: Buffer): string | null {
  try {
    return decoder.decode(name)
  } catch {
    // The only thing the strict decoder throws is "not UTF-8".
    return null
  }
}

function unreadableName(folder: string, name: Buffer): DeskFailure {
  const path = join(folder, name.toString('utf8'))
  const message = `The name of ${path} is not UTF-8 text. The file is untouched. Rename it, then read the folder again.`
  return { code: 'name-not-readable', message, path }
}

async function isPhoto(path: string, name: string): Promise<boolean> {
  const said = judgeName(name)
  if (said !== 'unsaid') return said === 'photo'
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return startsLikePhoto(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
