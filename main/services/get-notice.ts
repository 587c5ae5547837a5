import { DeskError } from '../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import type { DeskParts } from './desk-parts.ts'

/** The notice of this number. Throws DeskError `not-found`. */
export async function getNotice(desk: Pick<DeskParts, 'store'>, number: NoticeNumber): Promise<Notice> {
  const notice = await desk.store.notices.get(number)
  if (notice !== undefined) return notice
  throw new DeskError(
    'not-found',
    `The desk has no notice ${number}. Nothing was done. List the notices to see their numbers.`
  )
}
