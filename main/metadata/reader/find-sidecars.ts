import { stat } from 'node:fs/promises'
import { join, parse } from 'node:path'

/** The XMP sidecars that lie beside a photo: `name.xmp` and `name.ext.xmp`. Both are read where both are there. */
export async function findSidecars(path: string): Promise<readonly string[]> {
  const { dir, name, base, ext } = parse(path)
  if (ext.toLowerCase() === '.xmp') return []
  const candidates = [...new Set([join(dir, `${name}.xmp`), join(dir, `${base}.xmp`)])]
  const found = await Promise.all(candidates.map(isFile))
  return candidates.filter((_candidate, index) => found[index])
}

async function isFile(path: string): Promise<boolean> {
  try {
    const stats = await stat(path)
    return stats.isFile() && stats.size > 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'ELOOP' || code === 'ENAMETOOLONG')
      return false
    throw error
  }
}
