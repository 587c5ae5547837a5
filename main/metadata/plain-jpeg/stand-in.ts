import type { PlainFile } from './read-file-facts.ts'

// No picture: one stuffed byte and the end of the image, which is all ExifTool looks for.
const scanData = Buffer.from([0xff, 0x00, 0xff, 0xd9])

/** A small JPEG with all segments of a plain one and next to no image data: ExifTool writes its metadata without copying the picture. */
export function makeStandIn({ head }: PlainFile): Buffer {
  return Buffer.concat([head, scanData])
}

/**
 * The segments that a stand-in has now, to be put before the image data of the JPEG it stood in for.
 *
 * Null where it has not exactly the end it was made with: then something was written where no metadata of a plain JPEG belongs.
 */
export function takeSegments({ head, scansAt }: Omit<PlainFile, 'imageHash'>, written: Buffer): Buffer | null {
  const scan = Buffer.concat([head.subarray(scansAt), scanData])
  const end = written.length - scan.length
  return end >= 2 && written.subarray(end).equals(scan) ? written.subarray(0, end) : null
}
