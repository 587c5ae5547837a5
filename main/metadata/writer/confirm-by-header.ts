import { isDeepStrictEqual } from 'node:util'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { hashEntry } from '../reader/read-entries.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { composeRead } from '../reader/read-photo.ts'

/** A staged file, and what ExifTool read back of it. */
export interface ReadBack {
  readonly after: PhotoRead
  readonly staged: string
  readonly signal?: AbortSignal | undefined
}

/**
 * The second opinion after a write: the fields in which the desk's own header reader differs from what ExifTool read back.
 *
 * Nothing differs where it leaves the file to ExifTool. Throws DeskError `cancelled`.
 */
export async function confirmByHeader(
  pool: ExifToolPool,
  { after, staged, signal }: ReadBack
): Promise<readonly string[]> {
  const header = await pool.headers.read(staged, { signal })
  if (!header.ok) return []
  const entries = after.plain === null ? header.entries : [...header.entries, hashEntry(after.plain)]
  const own = (await composeRead({ ...after.parts, entries })).reading.fields
  const tool = after.reading.fields
  const keys = [...new Set([...Object.keys(own), ...Object.keys(tool)])]
  return keys
    .filter((key) => !isDeepStrictEqual(Reflect.get(own, key), Reflect.get(tool, key)))
    .map((key) => `${key}, which two readers read differently`)
}
