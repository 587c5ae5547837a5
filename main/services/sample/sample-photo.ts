import type { FieldAssignments } from '../ports/metadata-writer.ts'
import type { SampleOddities, SamplePicture } from '../ports/sample-parts.ts'

/** One photo of the sample desk: its name, its picture, what the wire says about it, and what is odd about how the wire says it. */
export interface SamplePhoto {
  readonly fileName: string
  readonly picture: SamplePicture
  readonly fields: FieldAssignments
  readonly oddities?: SampleOddities
}
