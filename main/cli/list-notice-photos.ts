import { DeskError } from '../../shared/contract/desk-error.ts'
import type { NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'

/** The photos that carry a notice or were changed on it; `undone` says what did not happen. Throws DeskError `not-found` where there are none. */
export async function listNoticePhotos(
  client: DeskClient,
  notice: NoticeNumber,
  undone: 'exported' | 'delivered'
): Promise<PhotoId[]> {
  const { carriers, changes } = await client.notices.get({ notice })
  const made = await Promise.all(changes.map((change) => client.history.change({ change })))
  const photoIds = [...new Set([...carriers, ...made.flatMap(({ photos }) => photos.map(({ photoId }) => photoId))])]
  if (photoIds.length > 0) return photoIds
  throw new DeskError(
    'not-found',
    `Notice ${notice} has no photos yet: none carries it, and none was changed on it. Nothing was ${undone}.`
  )
}
