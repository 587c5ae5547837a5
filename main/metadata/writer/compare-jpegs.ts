import type { JpegSegment } from './jpeg-segments.ts'
import { splitJpeg } from './jpeg-segments.ts'

const app1 = 0xe1
const app13 = 0xed
// EXIF, XMP and its extension in APP1; Photoshop's resources with IIM in APP13; MPF's table of offsets in APP2.
const rewritten: readonly { readonly marker: number; readonly signature: string }[] = [
  { marker: app1, signature: 'Exif\0' },
  { marker: app1, signature: 'http://ns.adobe.com/xap/1.0/\0' },
  { marker: app1, signature: 'http://ns.adobe.com/xmp/extension/\0' },
  { marker: app13, signature: 'Photoshop 3.0\0' },
  { marker: app13, signature: 'Adobe_Photoshop2.5:' },
  { marker: 0xe2, signature: 'MPF\0' }
]

// Trailers ExifTool takes apart and writes anew, by their last 64 bytes in hexadecimal: AFCP ("AXS!"), FotoStation, Photo Mechanic
// ("cbipcbbl"), Canon ("CANON OPTIONAL DATA"), MIE ("zmie"), Samsung ("QDIOBS", "SEFT"), Vivo. What they hold is compared tag by tag.
// Source: ExifTool 13.59, IdentifyTrailer.
const knownTrailers: readonly RegExp[] = [
  /415853(?:21|2a).{16}$/,
  /a1b2c3d4$/,
  /636269706362626c$/,
  /^43414e4f4e204f5054494f4e414c204441544100/,
  /7e0004007a6d69657e0000(?:06.{8}(?:10|18)04|0a.{16}(?:10|18)08)$/,
  /0000(?:5144494f4253|53454654)$/,
  /f{8}1b2a39485766758493a2b1$/
]

/**
 * What differs between a JPEG before and after a metadata write and must not: every segment that is not EXIF, XMP or Photoshop's, the scans,
 * and the trailer. Empty where all is byte for byte the same; null where either file cannot be taken apart.
 */
export function compareJpegs(before: Buffer, after: Buffer): readonly string[] | null {
  const old = splitJpeg(before)
  const now = splitJpeg(after)
  if (old === null || now === null) return null
  const kept = old.segments.filter(isKept)
  const left = now.segments.filter(isKept)
  const differences: string[] = []
  if (kept.length !== left.length) differences.push(`${kept.length} segments became ${left.length}`)
  for (const [index, { marker, bytes }] of kept.entries()) {
    if (left[index]?.bytes.equals(bytes) !== true)
      differences.push(`segment ${index + 1} (marker FF${marker.toString(16).toUpperCase()})`)
  }
  if (!old.trailer.equals(now.trailer) && !isKnownTrailer(old.trailer)) differences.push('what follows the image')
  return differences
}

function isKept({ marker, bytes }: JpegSegment): boolean {
  return !rewritten.some(
    (form) => form.marker === marker && bytes.toString('latin1', 4, 4 + form.signature.length) === form.signature
  )
}

function isKnownTrailer(trailer: Buffer): boolean {
  const end = trailer.subarray(Math.max(0, trailer.length - 64)).toString('hex')
  return knownTrailers.some((form) => form.test(end))
}
