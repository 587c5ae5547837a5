import type { Notice } from '../../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../../shared/contract/notice-recipients.ts'
import type { RecallLine } from '../../../../shared/contract/recall.ts'
import { listNoticeLines } from '../../recall/list-notice-lines.ts'
import type { NoticeAtHand } from '../change-notice.ts'
import { tickReplaced, tickTold } from '../tick-by-act.ts'

/** True where somebody was told of a notice, and what they were told holds. */
export function isInformed({ told, overtaken }: Pick<NoticeRecipient, 'told' | 'overtaken'>): boolean {
  return told !== null && overtaken === null
}

/**
 * Ticks the duty to tell third parties where everybody listed was told and nobody holds a wrong version any more, in the name of who told the last,
 * and the duty to replace where everybody who was sent a wrong version has the right one. What had ticked itself and does not hold is open again.
 * Where nobody is listed and nothing was delivered both are a person's to tick. Call it in a transaction.
 */
export async function settleTold(hand: NoticeAtHand): Promise<Notice> {
  const all = (await listNoticeLines(hand.records, hand.notice, hand.at)).lines
  // A folder nobody was sent from is nobody to tell: it keeps the notice open as a place that is left.
  const lines = all.filter(({ folder }) => !folder)
  const holding = countWho(lines.filter(({ state }) => state === 'holds-wrong'))
  const replaced = await tickReplaced(hand, { sent: countWho(lines), holding })
  const listed = (await hand.records.noticeRecipients.of(hand.notice.number)).filter(({ off }) => !off)
  const open = listed.filter((one) => !isInformed(one))
  const told = listed.flatMap(({ recipient, told }) => (told === null ? [] : [{ ...told, name: recipient.name }]))
  const last = told.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  const now = { ...hand, notice: replaced }
  if (last === undefined && open.length === 0) return replaced
  if (open.length > 0) return tickTold(now, { note: `${open.length} of ${listed.length} not told.`, by: null })
  if (holding > 0) return tickTold(now, { note: tellHolding(holding), by: null })
  const note = listed.length === 1 ? `${last?.name} was told.` : `All ${listed.length} were told, ${last?.name} last.`
  return tickTold(now, { note, by: last?.by ?? null })
}

const tellHolding = (count: number): string =>
  count === 1 ? 'One of them holds the wrong version.' : `${count} of them hold the wrong version.`

function countWho(lines: readonly RecallLine[]): number {
  return new Set(lines.map(({ recipient, destination }) => recipient ?? destination)).size
}
