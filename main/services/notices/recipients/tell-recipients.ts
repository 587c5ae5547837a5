import type { RecipientId } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../../shared/contract/notice-recipients.ts'
import { isOpenState } from '../../../../shared/notice/notice-states.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { ListedRecipient } from '../../ports/recipients.ts'
import type { NoticeAtHand, NoticeToChange } from '../change-notice.ts'
import { changeNotice } from '../change-notice.ts'
import { getNotice } from '../get-notice.ts'
import { moveNotice } from '../move-notice.ts'
import { settleNotice } from '../settle-notice.ts'
import { hasEnded } from '../tick-duty.ts'
import { unknownRecipient } from './keep-recipients.ts'
import type { RecipientStep } from './record-step.ts'
import { recordStep } from './record-step.ts'
import { isInformed, settleTold } from './settle-told.ts'

type TellParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** Recipients of a notice, and who acts. */
export interface RecipientsOfNotice extends NoticeToChange {
  readonly recipients: readonly RecipientId[]
}

/** Who has to be told of a notice and who was, by name. Throws DeskError `not-found`. */
export async function listNoticeRecipients(
  desk: Pick<DeskParts, 'store'>,
  number: Notice['number']
): Promise<NoticeRecipient[]> {
  await getNotice(desk, number)
  return (await desk.store.noticeRecipients.of(number))
    .filter(({ off }) => !off)
    .map(({ off: _, ...listed }) => listed)
    .toSorted((one, other) => one.recipient.name.localeCompare(other.recipient.name, 'en'))
}

/** Lists recipients with a notice on a person's word. Throws DeskError `not-found`, `bad-input` for a notice that has ended. */
export function addToNotice(desk: TellParts, asked: RecipientsOfNotice): Promise<NoticeRecipient[]> {
  return changeEach(desk, asked, 'added', ({ notice, actor }, listed) => {
    if (!isOpenState(notice.state)) throw hasEnded(notice)
    if (listed?.off === false) return null
    const why = { kind: 'person' as const, words: `Named by ${actor.name}` }
    return { ...(listed ?? nobodyTold), why, off: false }
  })
}

/** Notes that recipients need not be told of a notice; what they were told stays in the record. Throws as `addToNotice` does. */
export function takeOffNotice(desk: TellParts, asked: RecipientsOfNotice): Promise<NoticeRecipient[]> {
  return changeEach(desk, asked, 'taken-off', ({ notice }, listed) => {
    if (!isOpenState(notice.state)) throw hasEnded(notice)
    return listed === undefined || listed.off ? null : { ...listed, off: true }
  })
}

/**
 * Notes that recipients were told of a notice, how and with what note; who was not listed is, on that person's word. With the last one the duty
 * to tell third parties ticks itself. Who was told already stays so. Throws DeskError `not-found`.
 */
export function tellRecipients(
  desk: TellParts,
  {
    how,
    note,
    ...asked
  }: RecipientsOfNotice & { readonly how: NonNullable<NoticeRecipient['told']>['how']; readonly note: string }
): Promise<NoticeRecipient[]> {
  const told = ({ actor, at }: NoticeAtHand, listed: ListedRecipient | undefined) => {
    if (listed !== undefined && !listed.off && isInformed(listed)) return null
    const why = listed?.off === false ? listed.why : { kind: 'person' as const, words: `Named by ${actor.name}` }
    return { ...(listed ?? nobodyTold), why, off: false, told: { at, by: actor.name, how, note }, overtaken: null }
  }
  return changeEach(desk, asked, 'told', told, { how, note })
}

/**
 * Notes that recipients were not told after all; where the duty had ticked itself it is open again, and so is a notice that was closed on it.
 * Throws DeskError `not-found`.
 */
export function takeBackTold(desk: TellParts, asked: RecipientsOfNotice): Promise<NoticeRecipient[]> {
  return changeEach(desk, asked, 'not-told', (_, listed) =>
    listed === undefined || listed.told === null ? null : { ...listed, told: null, overtaken: null }
  )
}

type Standing = Pick<ListedRecipient, 'why' | 'told' | 'overtaken' | 'off'>

const nobodyTold = { told: null, overtaken: null }

async function changeEach(
  desk: TellParts,
  { recipients, ...asked }: RecipientsOfNotice,
  step: RecipientStep,
  change: (hand: NoticeAtHand, listed: ListedRecipient | undefined) => Standing | null,
  said: { readonly how?: string; readonly note?: string } = {}
): Promise<NoticeRecipient[]> {
  const { number } = await changeNotice(desk, asked, async (hand) => {
    const { records, notice, at } = hand
    const known = new Map((await records.noticeRecipients.of(notice.number)).map((one) => [one.recipient.id, one]))
    const changed: RecipientId[] = []
    for (const recipient of new Set(recipients)) {
      const listed = known.get(recipient)
      if (listed === undefined && (await records.recipients.get(recipient)) === undefined)
        throw unknownRecipient(recipient)
      const next = change(hand, listed)
      if (next === null) continue
      const { why, told, overtaken, off } = next
      const listedAt = listed?.off === false ? listed.listedAt : at
      await records.noticeRecipients.put({ notice: notice.number, recipient, listedAt, why, told, overtaken, off })
      changed.push(recipient)
    }
    if (changed.length === 0) return notice
    await recordStep(hand, { step, recipients: changed, ...said })
    return settle(hand, step)
  })
  return listNoticeRecipients(desk, number)
}

async function settle(hand: NoticeAtHand, step: RecipientStep): Promise<Notice> {
  const { records, notice } = hand
  const tell = notice.duties.find(({ duty }) => duty === 'tell-third-parties')
  // A notice that closed because everybody was told is not done after all.
  const isBack = step === 'not-told' && notice.state === 'closed' && tell?.done?.act === 'desk'
  const opened = isBack
    ? await moveNotice(records, {
        ...hand,
        state: notice.ended?.from ?? 'duties-open',
        reason: 'Somebody was not told after all.'
      })
    : notice
  const settled = await settleTold({ ...hand, notice: opened })
  return settleNotice(records, { ...hand, notice: settled })
}
