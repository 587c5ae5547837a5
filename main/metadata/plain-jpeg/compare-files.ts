import type { WholeComparison } from '../header/proof/compare-whole.ts'
import { compareWhole } from '../header/proof/compare-whole.ts'
import { compareBytes } from '../writer/compare-pictures.ts'
import { findScans } from './find-plain-jpeg.ts'

// Enough for a reader of JPEGs to find an end: a header of a scan, a stuffed byte, the end of the image.
const anyScan = Buffer.from('ffda0008010100003f00ff00ffd9', 'hex')

/**
 * What differs between two files of a format and is no metadata, as `compareBytes` finds it.
 *
 * Two JPEGs with the same bytes from the first scan to the end of the file differ at most in the segments before it: only these are compared
 * one by one.
 */
export function compareFiles(format: string, before: Buffer, after: Buffer): readonly string[] {
  const heads = format === 'JPEG' ? takeHeads(before, after) : null
  return compareBytes(format, ...(heads ?? [before, after]))
}

/** Every difference between two JPEGs as `compareWhole` finds it, or why it cannot be told. The image data is compared as in `compareFiles`. */
export function proveFiles(before: Buffer, after: Buffer): WholeComparison {
  return compareWhole(...(takeHeads(before, after) ?? [before, after]))
}

/** Where the first scan of `after` begins, where all bytes from there on are those of `before` from its first scan on; else null. */
export function findSameScans(before: Buffer, after: Buffer): number | null {
  const old = findScans(before)
  const now = findScans(after)
  return old === null || now === null || !before.subarray(old).equals(after.subarray(now)) ? null : now
}

// Null where the files differ from the first scan on, or may hold more than one picture.
function takeHeads(before: Buffer, after: Buffer): readonly [Buffer, Buffer] | null {
  const now = findSameScans(before, after)
  if (now === null) return null
  const old = before.length - (after.length - now)
  return [Buffer.concat([before.subarray(0, old), anyScan]), Buffer.concat([after.subarray(0, now), anyScan])]
}
