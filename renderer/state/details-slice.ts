import type { Revision } from '../../shared/contract/history.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { ParsedNotice } from './parsed-notice.ts'

/** A photo in full, as the inspector and the info editor show it. */
export interface HeldDetail {
  readonly detail: PhotoDetail
  readonly revisions: readonly Revision[]
  /** The caption understood as a notice; null where it is none. */
  readonly notice: ParsedNotice | null
}

/** The photos held in full: those last looked at. */
export interface DetailsSlice {
  readonly details: ReadonlyMap<PhotoId, HeldDetail>
  readonly detailProblem: { readonly photoId: PhotoId; readonly words: string } | null
  /** Reads a photo in full unless it is held. */
  loadDetail(photoId: PhotoId): Promise<void>
  /** Reads a photo again whether or not it is held. */
  reloadDetail(photoId: PhotoId): Promise<void>
}
