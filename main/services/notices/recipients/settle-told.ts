import type { Notice } from '../../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../../shared/contract/notice-recipients.ts'
import type { NoticeAtHand } from '../change-notice.ts'
import { tickTold } from '../tick-by-act.ts'

/** True where somebody was told of a notice, and what they were told holds. */
export function isInformed({ told, overtaken }: Pick<NoticeRecipient, 'told' | 'overtaken'>): boolean {
  return told !== null && overtaken === null
}

/**
 * Ticks the duty to tell third parties where everybody listed was told, in the name of who told the last, and opens it again where it had ticked
 * itself and somebody was not. Without anybody listed it is a person's to tick. Call it in a transaction.
 */
export async function settleTold(hand: NoticeAtHand): Promise<Notice> {
  const listed = (await hand.records.noticeRecipients.of(hand.notice.number)).filter(({ off }) => !off)
  const open = listed.filter((one) => !isInformed(one))
  const told = listed.flatMap(({ recipient, told }) => (told === null ? [] : [{ ...told, name: recipient.name }]))
  const last = told.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  if (last === undefined && open.length === 0) return hand.notice
  const note =
    open.length > 0
      ? `${open.length} of ${listed.length} not told.`
      : listed.length === 1
        ? `${last?.name} was told.`
        : `All ${listed.length} were told, ${last?.name} last.`
  return tickTold(hand, { note, by: open.length > 0 ? null : (last?.by ?? null) })
}
