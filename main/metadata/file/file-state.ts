import type { BigIntStats } from 'node:fs'

/** What the file system says of a file, as far as readings and writes go by it. It can travel between threads. */
export type FileStats = Pick<BigIntStats, 'ino' | 'size' | 'mode' | 'nlink' | 'mtimeMs' | 'mtimeNs' | 'ctimeNs'>

/** These facts alone. */
export function pickStats({ ino, size, mode, nlink, mtimeMs, mtimeNs, ctimeNs }: BigIntStats): FileStats {
  return { ino, size, mode, nlink, mtimeMs, mtimeNs, ctimeNs }
}

/** True where nobody wrote a file, or put another in its place, between two looks at it. */
export function isSameState(before: FileStats, after: FileStats): boolean {
  return (
    before.ino === after.ino &&
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.ctimeNs === after.ctimeNs
  )
}
