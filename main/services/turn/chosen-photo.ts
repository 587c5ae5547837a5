import type { PhotoId } from '../../../shared/contract/identifiers.ts'

/** A photo that was chosen, and the revision the person saw, where that is known. */
export interface ChosenPhoto {
  readonly photoId: PhotoId
  readonly revision?: number | undefined
}
