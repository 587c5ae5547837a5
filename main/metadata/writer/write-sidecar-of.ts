import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import { makeToolPath } from '../file/tool-path.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { readPhoto } from '../reader/read-photo.ts'

/** Writes a file's XMP as it is into a new sidecar as MetadataWriter.writeSidecarOf promises. */
export async function writeSidecarOf(
  pool: ExifToolPool,
  { path, to }: { readonly path: string; readonly to: string }
): Promise<string | null> {
  const isSidecar = path.endsWith('.xmp')
  const { entries } = isSidecar ? { entries: [] } : await readPhoto(pool, { path, scope: 'all' })
  if (!isSidecar && entries.every(({ group }) => !group.startsWith('XMP'))) return null
  await using from = await makeToolPath(path)
  await using folder = await makeToolPath(dirname(to))
  const out = join(folder.path, basename(to))
  const { stdout, messages } = await pool.run({
    args: ['-o', out, '-tagsfromfile', from.path, '-all:all<XMP:all', from.path],
    path
  })
  if (/1 image files created/.test(stdout.toString('utf8'))) return hashBytes(to)
  throw new DeskError(
    'tool-failed',
    `ExifTool did not make the sidecar of ${basename(path)}: ${messages.join(' ') || stdout.toString('utf8').trim()}. The photo is as it was and was not exported. Try again.`,
    { path }
  )
}
