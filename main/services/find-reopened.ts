import type { ReopenedNotice } from '../../shared/contract/edit.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import type { DeskParts } from './desk-parts.ts'
import type { ChangeRecord } from './ports/desk-store.ts'

/** What an undo opened again: the notice with its duties, and what left the desk since the change; null where the notice is as it was. */
export async function findReopened(
  { store }: Pick<DeskParts, 'store'>,
  base: ChangeRecord,
  before: Notice
): Promise<ReopenedNotice | null> {
  const notice = await store.notices.get(before.number)
  if (notice?.state !== 'proposed' || before.state === 'proposed') return null
  const done = before.duties.filter((duty) => duty.done !== null).map(({ duty }) => duty)
  const items = await store.changes.items(base.change)
  const exported = await store.exports.of(items.map(({ photoId }) => photoId))
  const sent = exported
    .filter(({ at }) => at >= base.at)
    .map(({ photoId, path, at, by, preset }) => ({ photoId, path, at, by, preset }))
  return { notice: notice.number, duties: done, sent }
}
