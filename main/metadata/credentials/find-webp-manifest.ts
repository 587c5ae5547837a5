import type { ManifestPlace } from './embedded-asset.ts'

const headLength = 12

/** The manifest store of a WebP file, or null where it has none. Source: C2PA 2.1, A.3.6 (RIFF): the chunk "C2PA". */
export function findWebpManifest(file: Buffer): ManifestPlace | null {
  if (file.length < headLength || tag(file, 0) !== 'RIFF' || tag(file, 8) !== 'WEBP') return null
  for (let at = headLength; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4)
    if (at + 8 + length > file.length) return null
    // Chunks begin at even places.
    const whole = 8 + length + (length % 2)
    if (tag(file, at) === 'C2PA') return { start: at + 8, length, around: { start: at, length: whole } }
    at += whole
  }
  return null
}

function tag(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4)
}
