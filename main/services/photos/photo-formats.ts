import { extname } from 'node:path'
import { findFormatByName } from '../../../shared/formats/find-format.ts'

/** What a file's name says: a photo by its extension, nothing (no extension: its first bytes must tell), or something else. */
export function judgeName(fileName: string): 'photo' | 'unsaid' | 'other' {
  if (extname(fileName) === '') return 'unsaid'
  return findFormatByName(fileName) === undefined ? 'other' : 'photo'
}

/** True where the first 16 bytes are those of a JPEG, TIFF, PNG, WebP, GIF, PSD, JPEG XL, JPEG 2000 or ISO base media picture (HEIC, AVIF, CR3). */
export function startsLikePhoto(head: Uint8Array): boolean {
  const hex = Buffer.from(head).toString('hex')
  // JPEG, both TIFFs, PNG, GIF, PSD; JPEG XL with and without container, JPEG 2000; then WebP; then the brands of ISO base media.
  return (
    /^(?:ffd8ff|49492a00|4d4d002a|89504e470d0a1a0a|474946383[79]61|38425053)/.test(hex) ||
    /^(?:ff0a|0000000c4a584c20|0000000c6a502020)/.test(hex) ||
    /^52494646.{8}57454250/.test(hex) ||
    /^....ftyp(?:heic|heix|hevc|mif1|msf1|avif|avis|crx )/s.test(Buffer.from(head).toString('latin1'))
  )
}
