import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { MarkResult } from '../../shared/contract/marks.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'

/** A photo's marks. */
export type Marks = Pick<PhotoSummary, 'colourClass' | 'stars' | 'tagged'>

/** Marks put in this session, with what each photo showed before, so that they can be taken back. */
export interface SessionMarks {
  readonly marks: Partial<Marks>
  readonly before: MarkResult['marked']
  readonly words: string
}

/** Marking photos: shown at once, written by the engine a moment later. */
export interface MarksSlice {
  /** Marks these photos. */
  markPhotos(photoIds: readonly PhotoId[], marks: Partial<Marks>): Promise<void>
  /** Puts back what photos showed before these marks, `way` "redo" the marks themselves; whether that was done. */
  turnMarks(marks: SessionMarks, way: 'undo' | 'redo'): Promise<boolean>
  /** Writes what waits now, asking first where content credentials would break. */
  writeMarks(): Promise<void>
}
