import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { refuseWriting, revisionConflict, toFailedPhoto, unknownPhoto } from '../photos/refuse-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ChangeParts } from './apply-change.ts'
import { applyChange } from './apply-change.ts'
import type { PlanEntry } from './change-plan.ts'
import { refuseBreaking } from './refuse-breaking.ts'

/** A photo whose IIM text is to be read as `charset` and become UTF-8. */
export interface RecordToReencode {
  readonly photoId: PhotoId
  /** The revision the person saw. */
  readonly revision: number
  readonly charset: CharsetChoice
  readonly actor: Actor
  readonly reason: string
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Re-encodes all IIM text of a photo, as one change. What the photo cannot take is told in the result, and it is as it was. */
export async function reencodeRecord(desk: ChangeParts, request: RecordToReencode): Promise<ChangeResult> {
  const { actor, reason, signal } = request
  const entries = [await planReencoding(desk, request)]
  return applyChange(desk, { kind: 'edit', actor, reason, notice: null, of: null, entries }, signal)
}

async function planReencoding(desk: Pick<DeskParts, 'store'>, request: RecordToReencode): Promise<PlanEntry> {
  const { photoId, revision, charset, breakCredentials } = request
  const photo = await desk.store.photos.get(photoId)
  if (photo === undefined) return { refused: toFailedPhoto(photoId, '', unknownPhoto(photoId)) }
  const planned = { photo, write: { kind: 'charset', charset }, breakCredentials } as const
  const refusal =
    photo.revision === revision ? (refuseWriting(photo) ?? refuseBreaking(planned)) : revisionConflict(photo, revision)
  return refusal === null ? { planned } : { refused: toFailedPhoto(photoId, photo.path, refusal) }
}
