import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { fillDuties } from './fill-duties.ts'

/** Which notice a person acts on. */
export interface NoticeToChange {
  readonly notice: NoticeNumber
  readonly actor: Actor
}

/** A notice within the transaction that changes it, with its duties, and the moment it is changed. */
export interface NoticeAtHand {
  readonly records: DeskRecords
  readonly notice: Notice
  readonly actor: Actor
  readonly at: string
}

/** Changes one notice in a transaction and tells windows; gives it as it is then. Throws DeskError `not-found`. */
export async function changeNotice(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { notice: number, actor }: NoticeToChange,
  change: (hand: NoticeAtHand) => Promise<Notice>
): Promise<Notice> {
  const changed = await desk.store.transact(async (records) => {
    const notice = await records.notices.get(number)
    if (notice === undefined) throw unknownNotice(number)
    const [filled = notice] = await fillDuties(records, [notice])
    return change({ records, notice: filled, actor, at: desk.clock() })
  })
  desk.events.publish({ type: 'notices' })
  return changed
}

/** The desk has no notice of this number. */
export function unknownNotice(number: NoticeNumber): DeskError {
  return new DeskError(
    'not-found',
    `The desk has no notice ${number}. Nothing was done. List the notices to see their numbers.`
  )
}
