import type { RecipientId } from '../../../../shared/contract/identifiers.ts'
import type { NoticeAtHand } from '../change-notice.ts'

/** What can happen to those who have to be told of a notice. */
export const recipientSteps = ['listed', 'added', 'taken-off', 'told', 'not-told', 'overtaken', 'holds-again'] as const
/** What happened to those who have to be told of a notice. */
export type RecipientStep = (typeof recipientSteps)[number]

/** A step, whom it concerns, and what is said of it. */
interface StepToRecord {
  readonly step: RecipientStep
  readonly recipients: readonly RecipientId[]
  readonly how?: string | undefined
  readonly note?: string | undefined
}

/** Records a step with those who have to be told of a notice: one ledger entry with names, words and reasons as they are now. */
export async function recordStep(
  { records, notice, actor, at }: NoticeAtHand,
  { step, recipients, how, note }: StepToRecord
): Promise<void> {
  const listed = await records.noticeRecipients.of(notice.number)
  await records.ledger.append({
    at,
    actor,
    kind: 'notice-recipient',
    subject: `notice ${notice.number}`,
    payload: {
      notice: notice.number,
      step,
      recipients: listed
        .filter(({ recipient }) => recipients.includes(recipient.id))
        .toSorted((one, other) => one.recipient.name.localeCompare(other.recipient.name, 'en'))
        .map(({ recipient: { id, name, address }, why }) => ({ id, name, address, why })),
      how,
      note
    }
  })
}
