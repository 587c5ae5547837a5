import type { Manifest } from './manifest-file.ts'

/** A manifest as JSON: the batch, and each file with its hash and what it says by field key. */
export function writeJsonManifest({ id, at, preset, files }: Manifest): string {
  return `${JSON.stringify({ id, at, preset, files: files.map(({ words, ...file }) => ({ ...file, fields: words ?? {} })) }, null, 2)}\n`
}
