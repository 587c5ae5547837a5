import { lstat, mkdir, open, stat, unlink } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { isThere } from '../services/photos/is-there.ts'
import type { TrashCan } from '../services/ports/trash-can.ts'

/** Where the trash of this account is. */
export interface TrashPlace {
  readonly platform: NodeJS.Platform
  /** `$XDG_DATA_HOME`, else `~/.local/share`. */
  readonly dataHome: string
  /** The account's number. */
  readonly uid: number
}

interface Volume {
  /** The trash folder, with `files` and `info` in it. */
  readonly folder: string
  /** Paths are told relative to this, the volume's top; null for the trash at home, which tells full paths. */
  readonly top: string | null
}

/**
 * The trash as file managers on Linux have it: freedesktop.org Trash specification 1.0. The account's own trash for files on its volume, else
 * `.Trash/UID` or `.Trash-UID` at the top of theirs, so that no file is copied. On other systems nothing is put into the trash.
 */
export function createTrashCan(place: TrashPlace): TrashCan {
  return {
    reserve: async (path, at) => {
      if (place.platform !== 'linux') throw refuseTrash(path, 'this system’s trash cannot be used from the desk')
      const { folder, top } = await findVolume(path, place)
      for (const part of ['files', 'info']) await mkdir(join(folder, part), { recursive: true, mode: 0o700 })
      const told = top === null ? path : relative(top, path)
      const info = `[Trash Info]\nPath=${told.split('/').map(encodeURIComponent).join('/')}\nDeletionDate=${formatLocal(at)}\n`
      for (const name of listNames(basename(path))) {
        if (await isThere(join(folder, 'files', name))) continue
        // The specification: the name is taken by making its info file, which must not be there.
        if (await writeNew(join(folder, 'info', `${name}.trashinfo`), info)) return join(folder, 'files', name)
      }
      throw new Error('The names for the trash ran out')
    },
    release: async (given) => {
      const info = join(dirname(dirname(given)), 'info', `${basename(given)}.trashinfo`)
      if (await isThere(info)) await unlink(info)
    }
  }
}

async function findVolume(path: string, { dataHome, uid }: TrashPlace): Promise<Volume> {
  const { dev } = await stat(dirname(path))
  const home = join(dataHome, 'Trash')
  if ((await stat(await findExisting(home))).dev === dev) return { folder: home, top: null }
  const top = await findTop(dirname(path), dev)
  const shared = join(top, '.Trash')
  if (await isSafeShared(shared)) return { folder: join(shared, `${uid}`), top }
  const own = join(top, `.Trash-${uid}`)
  try {
    await mkdir(own, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw refuseTrash(path, 'its volume has no trash, and none can be made there', error)
  }
  if (!(await lstat(own)).isDirectory()) throw refuseTrash(path, `${own} is no folder`)
  return { folder: own, top }
}

// A shared trash without the sticky bit, or behind a link, is not to be used: others could take files out of it.
async function isSafeShared(folder: string): Promise<boolean> {
  try {
    const stats = await lstat(folder)
    return stats.isDirectory() && (stats.mode & 0o1000) !== 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function findTop(folder: string, dev: number): Promise<string> {
  const parent = dirname(folder)
  return parent === folder || (await stat(parent)).dev !== dev ? folder : findTop(parent, dev)
}

async function findExisting(folder: string): Promise<string> {
  return (await isThere(folder)) ? folder : findExisting(dirname(folder))
}

function* listNames(name: string): Generator<string, void, undefined> {
  yield name
  const extension = extname(name)
  for (let count = 2; ; count += 1) yield `${name.slice(0, name.length - extension.length)}.${count}${extension}`
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await using file = await open(path, 'wx', 0o600)
    await file.writeFile(text)
    await file.sync()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

// The specification asks for local time, without a zone.
function formatLocal(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 19)
}

function refuseTrash(path: string, why: string, cause?: unknown): DeskError {
  return new DeskError(
    'tool-failed',
    `${basename(path)} was not put into the trash: ${why}. It is as it was. Move it to a folder of your own instead.`,
    { path, cause }
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
