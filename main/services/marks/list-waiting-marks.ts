import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'

/** Failed marks that are told one by one. */
const mostTold = 500

/** How many photos have marks that are not yet in their files, and which of them could not be written. */
export async function listWaitingMarks(desk: Pick<DeskParts, 'store'>): Promise<{
  photos: number
  failed: { photoId: PhotoId; path: string; code: DeskErrorCode; message: string }[]
}> {
  const { marks } = desk.store
  const photos = await marks.count()
  const failed = (await marks.waiting(photos)).flatMap(({ photoId, failure }) =>
    failure ? [{ photoId, ...failure }] : []
  )
  const told = failed.slice(0, mostTold)
  const paths = new Map((await marks.those(told.map(({ photoId }) => photoId))).map(({ id, path }) => [id, path]))
  return { photos, failed: told.map((failure) => ({ path: paths.get(failure.photoId) ?? '', ...failure })) }
}

/** Takes back marks that are not yet in their files; gives of how many photos. */
export async function dropMarks(
  desk: Pick<DeskParts, 'store' | 'events'>,
  photoIds: readonly PhotoId[]
): Promise<number> {
  const asked = new Set(photoIds)
  const { marks } = desk.store
  const waiting = (await marks.waiting(await marks.count())).filter(({ photoId }) => asked.has(photoId))
  await marks.settle(waiting)
  desk.events.publish({ type: 'photos', ids: waiting.map(({ photoId }) => photoId) })
  return waiting.length
}
