import { readFile } from 'node:fs/promises'
import { compareJpegs } from './compare-jpegs.ts'
import type { Picture } from './picture/picture-pieces.ts'
import { splitPicture } from './split-picture.ts'

/** The bytes of a photo before and after a write, and its format. */
export interface PicturePair {
  readonly format: string
  readonly before: string
  readonly after: string
}

/** A proof that a write left everything of a photo that is not metadata as it was: what differs and must not, or nothing. */
export type PictureProof = (files: PicturePair) => Promise<readonly string[]>

/** The desk's own proof: both files are taken apart and compared piece by piece, byte for byte. */
export const comparePictures: PictureProof = async ({ format, before, after }) => {
  const [old, now] = await Promise.all([readFile(before), readFile(after)])
  return compareBytes(format, old, now)
}

/** The same proof of files that are in memory. */
export function compareBytes(format: string, old: Buffer, now: Buffer): readonly string[] {
  if (format === 'JPEG') return compareJpegs(old, now) ?? ['its build: it is not a whole JPEG']
  const [was, is] = [splitPicture(format, old), splitPicture(format, now)]
  return was === null || is === null ? [`its build: it is not a whole ${format}`] : comparePieces(was, is)
}

/** What differs between the pieces of two pictures. */
export function comparePieces(before: Picture, after: Picture): readonly string[] {
  const differences = before.pieces.flatMap(({ what, bytes }, index) => {
    const piece = after.pieces[index]
    return piece?.what === what && piece.bytes.equals(bytes) ? [] : [what]
  })
  const more = after.pieces.slice(before.pieces.length).map(({ what }) => `${what}, which is new`)
  return [...differences, ...more]
}
