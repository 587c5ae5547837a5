import type { ByteSource } from './byte-source.ts'
import { sourceOf, withFileSource } from './byte-source.ts'
import { Doubt } from './doubt.ts'
import type { HeaderResult } from './header-result.ts'
import { readHeaderBytes } from './read-header-bytes.ts'

/**
 * Reads the fields of one file from its first bytes, or says why it is left to ExifTool. Waits for the disk: call it in a worker.
 * Never throws for a file, whatever it holds; one that cannot be read is declined as `unreadable`.
 */
export function readHeaderFile(path: string): HeaderResult {
  return decide(() => withFileSource(path, (source) => readHeaderBytes(source, path)))
}

/** The same for bytes in memory; `path` only tells what the file is called. */
export function readHeaderBuffer(file: Buffer, path: string): HeaderResult {
  const source: ByteSource = sourceOf(file)
  return decide(() => readHeaderBytes(source, path))
}

function decide(read: () => HeaderResult): HeaderResult {
  try {
    return read()
  } catch (error) {
    if (error instanceof Doubt) return { ok: false, reason: error.reason, detail: error.message }
    if (error instanceof Error && 'syscall' in error) return { ok: false, reason: 'unreadable', detail: error.message }
    throw error
  }
}
