import type { NoticeAtHand } from '../change-notice.ts'
import { recordStep } from './record-step.ts'

const why = 'Its change was undone.'

/** Flags those who were told of a notice from `since` on: the change they were told of was undone, and they have to be told again. Call it in a transaction. */
export async function overtakeTold(hand: NoticeAtHand, since: string): Promise<void> {
  const { records, notice, at } = hand
  const listed = (await records.noticeRecipients.of(notice.number)).filter(
    ({ told, overtaken }) => told !== null && told.at >= since && overtaken === null
  )
  for (const { recipient, ...one } of listed)
    await records.noticeRecipients.put({ ...one, recipient: recipient.id, overtaken: { at, why } })
  const recipients = listed.map(({ recipient }) => recipient.id)
  if (recipients.length > 0) await recordStep(hand, { step: 'overtaken', recipients, note: why })
}

/** Takes the flags back: the change stands again, and what people were told of it holds. Call it in a transaction. */
export async function restoreTold(hand: NoticeAtHand): Promise<void> {
  const { records, notice } = hand
  const listed = (await records.noticeRecipients.of(notice.number)).filter(({ overtaken }) => overtaken !== null)
  for (const { recipient, ...one } of listed)
    await records.noticeRecipients.put({ ...one, recipient: recipient.id, overtaken: null })
  const recipients = listed.map(({ recipient }) => recipient.id)
  if (recipients.length > 0) await recordStep(hand, { step: 'holds-again', recipients })
}
