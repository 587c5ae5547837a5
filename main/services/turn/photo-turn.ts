import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldMerge, PlannedTurn } from '../../../shared/contract/history-turn.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import type { PlanEntry, PlannedPhoto } from '../changes/change-plan.ts'
import { nothingToDo, toFailedPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/** What turning a change does with one photo. */
export type PhotoTurn =
  | { readonly how: 'exact'; readonly photo: PhotoRecord; readonly planned: PlannedPhoto }
  | {
      readonly how: 'merged' | 'conflict'
      readonly photo: PhotoRecord
      readonly planned: PlannedPhoto
      readonly fields: readonly FieldMerge[]
    }
  | { readonly how: 'refused'; readonly photo: PhotoRecord; readonly failure: DeskError }

/** What a person allows where photos were changed since. */
export interface MergeConsent {
  readonly merge: boolean
  readonly leaveConflicts: boolean
}

/** The turn as it is shown before it is made. */
export function describeTurn(turn: PhotoTurn): PlannedTurn {
  const { photo } = turn
  const of = { photoId: photo.id, path: photo.path, revision: photo.revision, how: turn.how }
  if (turn.how === 'exact') return { ...of, fields: [] }
  if (turn.how !== 'refused') return { ...of, fields: [...turn.fields] }
  const { code, message } = turn.failure
  return { ...of, fields: [], failure: { code, message } }
}

/** The turn as it is made: a photo that was changed since only with a person's consent to what that means. */
export function consentToTurn(turn: PhotoTurn, consent: MergeConsent): PlanEntry {
  const { photo } = turn
  const refuse = (error: DeskError): PlanEntry => ({ refused: toFailedPhoto(photo.id, photo.path, error) })
  if (turn.how === 'refused') return refuse(turn.failure)
  if (turn.how === 'exact') return { planned: turn.planned }
  if (!consent.merge) return refuse(changedSince(photo))
  if (turn.how === 'conflict' && !consent.leaveConflicts) return refuse(inConflict(photo, turn.fields))
  const { write } = turn.planned
  if (write.kind === 'fields' && Object.keys(write.assign).length === 0) return refuse(nothingToDo(photo))
  return { planned: turn.planned }
}

function changedSince({ fileName, path, revision }: PhotoRecord): DeskError {
  return new DeskError(
    'revision-conflict',
    `${fileName} was changed since: it is at revision ${revision} now, and its exact bytes would throw that away. Nothing was written. Let the fields be put together (--merge), undo the later change first, or set the fields by hand.`,
    { path }
  )
}

function inConflict({ fileName, path }: PhotoRecord, fields: readonly FieldMerge[]): DeskError {
  const labels = fields.filter(({ outcome }) => outcome === 'conflict').map(({ field }) => findField(field).label)
  return new DeskError(
    'revision-conflict',
    `${fileName}: the same words of ${labels.join(', ')} were changed since, so the two changes cannot be put together. Nothing was written. Leave ${labels.length === 1 ? 'that field' : 'those fields'} as it is (--leave-conflicts), or set it by hand.`,
    { path }
  )
}
