import { createHash } from 'node:crypto'
import type { FileReading } from '../ports/metadata-reader.ts'

/** The name of a picture in image URLs, 64 hexadecimal digits: changes only when its pixels or its orientation do. */
export function imageKeyOf(reading: Pick<FileReading, 'imageHash' | 'sha256' | 'orientation'>): string {
  return createHash('sha256')
    .update(`${reading.imageHash ?? reading.sha256}:${reading.orientation}`)
    .digest('hex')
}
