import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ImageFault } from './create-image-error.ts'
import { createImageError } from './create-image-error.ts'

const systemFaults: Readonly<Record<string, ImageFault>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EISDIR: 'is-directory'
}

// As libvips words it: a format it does not know, or one that its build has no decoder for.
const undecoded = /unsupported image format|unsupported codec|compression support is not configured|not been built/i

/** The expected failure behind what libvips or the system said about a picture. What names no other fault is a damaged file. */
export function describeImageError(error: unknown, path: string): DeskError {
  if (error instanceof DeskError) return error
  return createImageError(findFault(error), path, error)
}

function findFault(error: unknown): ImageFault {
  const named = error instanceof Error && 'code' in error ? systemFaults[String(error.code)] : undefined
  if (named !== undefined) return named
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('pixel limit')) return 'too-large'
  return undecoded.test(message) ? 'undecoded' : 'damaged'
}
