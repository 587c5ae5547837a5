import type { ManifestPlace } from './embedded-asset.ts'

const manifestTag = 0xcd41
const mostDirectories = 64
const entryLength = 12

/** The manifest store of a TIFF file, or null where it has none. Source: C2PA 2.1, A.3.5: tag 0xCD41 of a main directory. Not BigTIFF. */
export function findTiffManifest(file: Buffer): ManifestPlace | null {
  const order = file.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return null
  const little = order === 'II*\0'
  const read16 = (at: number): number => (little ? file.readUInt16LE(at) : file.readUInt16BE(at))
  const read32 = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at))
  const isThere = (at: number, length: number): boolean => at + length <= file.length
  // A directory may name one before it as the next: the count ends the round.
  let directory = isThere(4, 4) ? read32(4) : 0
  for (let count = 0; count < mostDirectories && directory !== 0 && isThere(directory, 2); count += 1) {
    const entries = read16(directory)
    if (!isThere(directory + 2, entries * entryLength + 4)) return null
    for (let index = 0; index < entries; index += 1) {
      const at = directory + 2 + index * entryLength
      if (read16(at) !== manifestTag) continue
      const length = read32(at + 4)
      const start = read32(at + 8)
      return isThere(start, length) ? { start, length, around: { start, length } } : null
    }
    directory = read32(directory + 2 + entries * entryLength)
  }
  return null
}
