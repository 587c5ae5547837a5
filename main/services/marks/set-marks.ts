import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { MarkResult } from '../../../shared/contract/marks.ts'
import type { DeskParts } from '../desk-parts.ts'
import { toFailedPhoto, unknownPhoto } from '../photos/refuse-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import type { GivenMarks, MarkablePhoto } from '../ports/marks.ts'

/** Marks for photos, and who gives them. */
export interface MarksToSet extends GivenMarks {
  readonly photoIds: readonly PhotoId[]
  readonly actor: Actor
}

/**
 * Marks photos in the catalog: they show it from now on, also after a crash, and wait for it to be written. What a photo showed already is not
 * marked again. Throws DeskError `bad-input` where no mark is given.
 */
export async function setMarks(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId' | 'events'>,
  { photoIds, actor, ...marks }: MarksToSet
): Promise<MarkResult> {
  if (marks.colourClass === undefined && marks.stars === undefined && marks.tagged === undefined)
    throw new DeskError('bad-input', 'No mark was given: a colour class, stars or a tag. Nothing was marked.')
  const found = new Map((await desk.store.marks.those(photoIds)).map((photo) => [photo.id, photo]))
  const failed = photoIds.flatMap((id) => {
    const photo = found.get(id)
    if (photo === undefined) return [toFailedPhoto(id, '', unknownPhoto(id))]
    const refusal = refuseMarking(photo)
    return refusal === null ? [] : [toFailedPhoto(id, photo.path, refusal)]
  })
  const changed = [...found.values()].filter((photo) => refuseMarking(photo) === null && differs(photo, marks))
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id)
    await desk.store.marks.put({ photoIds: ids, marks, markId: desk.newId(), at: desk.clock(), actor })
    desk.events.publish({ type: 'photos', ids })
  }
  return { marked: groupBefore(changed), failed }
}

function refuseMarking({ locked, missing, fileName, path }: MarkablePhoto): DeskError | null {
  if (locked)
    return new DeskError('locked', `${fileName} is locked. It was not marked. Unlock it first if it may be used.`, {
      path
    })
  if (missing)
    return new DeskError(
      'not-found',
      `${fileName} is no longer at its place. It was not marked. Bring it back first.`,
      {
        path
      }
    )
  return null
}

function differs(photo: MarkablePhoto, { colourClass, stars, tagged }: GivenMarks): boolean {
  return (
    (colourClass !== undefined && colourClass !== photo.colourClass) ||
    (stars !== undefined && stars !== photo.stars) ||
    (tagged !== undefined && tagged !== photo.tagged)
  )
}

function groupBefore(photos: readonly MarkablePhoto[]): MarkResult['marked'] {
  const groups = new Map<string, MarkResult['marked'][number]>()
  for (const { id, colourClass, stars, tagged } of photos) {
    const before = { colourClass, stars, tagged }
    const key = JSON.stringify(before)
    const group = groups.get(key) ?? { before, photoIds: [] }
    group.photoIds.push(id)
    groups.set(key, group)
  }
  return [...groups.values()]
}
