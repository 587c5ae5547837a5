import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { NoticeToChange } from './change-notice.ts'
import { changeNotice, unknownNotice } from './change-notice.ts'
import { moveNotice } from './move-notice.ts'
import { settleResidue } from './residue/settle-residue.ts'

type EndParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** A notice to end or open again, and why. */
export interface NoticeToEnd extends NoticeToChange {
  readonly reason: string
}

/**
 * Closes a notice. Without a reason only where every duty is done and the residue check found nothing; with one the record names what was open.
 *
 * Throws DeskError `bad-input` where a reason is needed, and for a notice that was rejected, withdrawn, superseded or reinstated.
 */
export async function closeNotice(
  desk: EndParts,
  { reason, ...asked }: NoticeToChange & { readonly reason?: string | undefined }
): Promise<Notice> {
  return changeNotice(desk, asked, async ({ records, ...given }) => {
    // A past export that was sent again since is not left any more.
    const hand = { ...given, notice: await settleResidue({ records, ...given }) }
    const left = tellWhatIsLeft(hand.notice)
    if (reason === undefined && left !== null) {
      throw new DeskError(
        'bad-input',
        `Notice ${hand.notice.number} is not done: ${left}. It stays open. Do what is left, or close it with a reason.`
      )
    }
    return moveNotice(records, { ...hand, state: 'closed', reason })
  })
}

/** Ends a notice on a person's word that it is none of the desk's, or on the agency's that it was none at all. Throws DeskError `bad-input`. */
export async function endNotice(
  desk: EndParts,
  { reason, state, ...asked }: NoticeToEnd & { readonly state: 'rejected' | 'withdrawn' }
): Promise<Notice> {
  return changeNotice(desk, asked, ({ records, ...hand }) => moveNotice(records, { ...hand, state, reason }))
}

/** Ends a notice because a later one says the same better. Throws DeskError `not-found` where there is no such notice, `bad-input`. */
export async function supersedeNotice(
  desk: EndParts,
  asked: NoticeToChange & { readonly successor: NoticeNumber; readonly reason?: string | undefined }
): Promise<Notice> {
  const { successor, reason } = asked
  return changeNotice(desk, asked, async ({ records, ...hand }) => {
    if ((await records.notices.get(successor)) === undefined) throw unknownNotice(successor)
    if (successor === hand.notice.number)
      throw new DeskError('bad-input', 'A notice cannot take its own place. Nothing was recorded. Name the later one.')
    return moveNotice(records, { ...hand, state: 'superseded', reason, successor })
  })
}

/** Brings a notice that has ended back to the state it was in. Throws DeskError `bad-input` for one that is open, or reinstated. */
export async function reopenNotice(desk: EndParts, { reason, ...asked }: NoticeToEnd): Promise<Notice> {
  return changeNotice(desk, asked, ({ records, ...hand }) => {
    const { notice } = hand
    if (isOpenState(notice.state))
      throw new DeskError('bad-input', `Notice ${notice.number} is open. Nothing was recorded, nothing needs doing.`)
    // An older desk did not note where a notice was closed from.
    const before = notice.changes.length > 0 ? 'duties-open' : 'understood'
    return moveNotice(records, { ...hand, state: notice.ended?.from ?? before, reason })
  })
}

function tellWhatIsLeft({ duties, residue, parsed }: Notice): string | null {
  const open = duties.filter(({ done }) => done === null).map(({ duty }) => duty)
  const asksForWords = parsed.kind === 'correction' || parsed.kind === 'replacement'
  return open.length > 0
    ? `${open.join(', ')} still open`
    : residue !== null && residue.places > 0
      ? `${residue.places} places still hold what it wants gone`
      : residue === null && asksForWords
        ? 'nobody searched yet for what is left of the wrong value'
        : null
}
