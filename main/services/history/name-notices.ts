import type { NamedNotice } from '../../../shared/contract/history-view.ts'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'

/** The notices these revisions or changes were made on, by number, with agency and day. */
export async function nameNotices(
  { store }: Pick<DeskParts, 'store'>,
  of: readonly { readonly notice: NoticeNumber | null }[]
): Promise<ReadonlyMap<NoticeNumber, NamedNotice>> {
  const numbers = new Set(of.flatMap(({ notice }) => (notice === null ? [] : [notice])))
  const named = new Map<NoticeNumber, NamedNotice>()
  for (const number of numbers) {
    const notice = await store.notices.get(number)
    if (notice === undefined) continue
    named.set(number, { notice: number, agency: notice.parsed.agency, receivedAt: notice.receivedAt })
  }
  return named
}
