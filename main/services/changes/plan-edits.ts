import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { DeskParts } from '../desk-parts.ts'
import { nothingToDo, refuseWriting, revisionConflict, toFailedPhoto, unknownPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'
import type { PlanEntry } from './change-plan.ts'
import { refuseBreaking } from './refuse-breaking.ts'

/** One photo to change: the revision the person saw, and how the new values follow from the present ones. */
export interface WantedEdit {
  readonly photoId: PhotoId
  readonly revision: number
  /** A person's word that the photo's Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  /** A person's word that IIM gets new values over its limit cut at a word. */
  readonly cutIim?: boolean | undefined
  /** Throws DeskError `bad-input` for values that cannot be. */
  readonly plan: (
    fields: FieldReadings,
    listDuplicates: DeskSettings['listDuplicates'],
    photo: PhotoRecord
  ) => FieldAssignments
}

/** A plan entry for each wanted edit: the values to write, or why the photo is refused. Nothing is written. */
export async function planEdits(desk: Pick<DeskParts, 'store'>, wanted: readonly WantedEdit[]): Promise<PlanEntry[]> {
  const { listDuplicates } = await desk.store.settings.read()
  const entries: PlanEntry[] = []
  for (const edit of wanted) entries.push(await planEdit(desk, edit, listDuplicates))
  return entries
}

async function planEdit(
  desk: Pick<DeskParts, 'store'>,
  edit: WantedEdit,
  listDuplicates: DeskSettings['listDuplicates']
): Promise<PlanEntry> {
  const { photoId } = edit
  const photo = await desk.store.photos.get(photoId)
  if (photo === undefined) return { refused: toFailedPhoto(photoId, '', unknownPhoto(photoId)) }
  const refuse = (error: DeskError): PlanEntry => ({ refused: toFailedPhoto(photoId, photo.path, error) })
  if (photo.revision !== edit.revision) return refuse(revisionConflict(photo, edit.revision))
  const refusal = refuseWriting(photo)
  if (refusal !== null) return refuse(refusal)
  try {
    const assign = edit.plan(photo.reading.fields, listDuplicates, photo)
    if (Object.keys(assign).length === 0) return refuse(nothingToDo(photo))
    const { breakCredentials, cutIim } = edit
    const planned = { photo, write: { kind: 'fields', assign }, breakCredentials, cutIim } as const
    const breaking = refuseBreaking(planned)
    return breaking === null ? { planned } : refuse(breaking)
  } catch (error) {
    if (error instanceof DeskError) return refuse(error)
    throw error
  }
}
