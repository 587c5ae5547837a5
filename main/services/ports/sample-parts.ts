import type { FieldAssignments } from './metadata-writer.ts'

/** The pictures of the sample desk, by what they show. */
export type SamplePicture =
  | 'canyon'
  | 'outwash-plain'
  | 'waterfall'
  | 'ice-cap'
  | 'signing'
  | 'harbour'
  | 'protest'
  | 'football'
  | 'flooded-street'
  | 'mountain-road'
  | 'market'
  | 'steamer'
  | 'storm'

/** Draws one picture into a new file, JPEG, TIFF or PNG by its extension. Throws DeskError `cancelled`, `storage-unavailable`. */
export type PaintSample = (request: {
  readonly picture: SamplePicture
  readonly to: string
  readonly signal?: AbortSignal | undefined
}) => Promise<void>

/** What wires leave in files and no careful writer would: copies that disagree, old character sets, marks of other tools. */
export interface SampleOddities {
  /** Values that replace one container's copies only, after all copies were written alike. */
  readonly xmp?: FieldAssignments
  readonly iim?: FieldAssignments
  readonly exif?: FieldAssignments
  /** All values, written to XMP alone, for a format that holds no IIM. */
  readonly xmpOnly?: FieldAssignments
  /** IIM in Latin-1, without the mark of its character set (1:90). */
  readonly latin1?: boolean
  /** Photo Mechanic's colour class, 1–8. */
  readonly colourClass?: number
  /** Stars, 1–5. */
  readonly stars?: number
}

/** Writes the oddities into a file of our own making. */
export type WriteSampleOddities = (request: {
  readonly path: string
  readonly oddities: SampleOddities
}) => Promise<void>
