import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'

// A socket's path must fit sockaddr_un: 108 bytes on Linux, 104 on macOS, with the final NUL.
const longestSocketPath = 100

/**
 * The path a desk's owner listens on: named by a hash of the desk's real path, because the desk's own path may be longer than a socket's may be,
 * in a folder that only this user can enter. On Windows a named pipe. Throws DeskError `storage-unavailable` where that folder is someone else's.
 */
export async function prepareSocketPath(desk: string): Promise<string> {
  const name = createHash('sha256').update(desk).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\erratum-${name}`
  const runtime = process.env['XDG_RUNTIME_DIR']
  const preferred = runtime?.startsWith('/') ? join(runtime, 'erratum', `${name}.sock`) : undefined
  const fits = preferred !== undefined && Buffer.byteLength(preferred) <= longestSocketPath
  const folder = fits ? join(preferred, '..') : join(tmpdir(), `erratum-${process.getuid?.() ?? 'user'}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await demandPrivate(folder)
  return join(folder, `${name}.sock`)
}

async function demandPrivate(folder: string): Promise<void> {
  const found = await lstat(folder)
  // In a shared temporary folder anyone may have made it first, or put a link there.
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0) return
  throw new DeskError(
    'storage-unavailable',
    `The folder ${folder}, through which the windows of a desk reach it, is not this user's alone. Nothing was changed. Remove it or set its mode to 0700, then open the desk again.`,
    { path: folder }
  )
}
