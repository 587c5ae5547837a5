import { access, constants, stat } from 'node:fs/promises'
import { createImageError } from './create-image-error.ts'

/** Sees that a path is a file with bytes that may be read: libvips words all that goes wrong here as "missing". */
export async function checkPictureFile(path: string): Promise<void> {
  const facts = await stat(path)
  if (facts.isDirectory()) throw createImageError('is-directory', path)
  if (!facts.isFile()) throw createImageError('undecoded', path)
  if (facts.size === 0) throw createImageError('empty-file', path)
  await access(path, constants.R_OK)
}
