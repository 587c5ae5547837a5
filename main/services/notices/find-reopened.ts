import type { ReopenedNotice } from '../../../shared/contract/edit.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { ChangeRecord } from '../ports/desk-store.ts'

/** What an undo opened again: the notice with its duties, what left the desk since the change and who was told of it; null where the notice is as it was. */
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
  const told = (await store.noticeRecipients.of(notice.number)).flatMap(({ recipient: { name }, told, overtaken }) =>
    told === null || overtaken === null ? [] : [{ name, at: told.at }]
  )
  return { notice: notice.number, duties: done, sent, told }
}
