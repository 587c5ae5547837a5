import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import { unknownNotice } from './change-notice.ts'
import { fillDuties } from './fill-duties.ts'

/** The notice of this number. Throws DeskError `not-found`. */
export async function getNotice(desk: Pick<DeskParts, 'store'>, number: NoticeNumber): Promise<Notice> {
  const notice = await desk.store.notices.get(number)
  if (notice === undefined) throw unknownNotice(number)
  const [filled = notice] = await fillDuties(desk.store, [notice])
  return filled
}

/** All notices of the desk, newest first. */
export async function listNotices(desk: Pick<DeskParts, 'store'>): Promise<Notice[]> {
  return fillDuties(desk.store, await desk.store.notices.list())
}
