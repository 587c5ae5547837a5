import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { NoticeAtHand, NoticeToChange } from './change-notice.ts'
import { changeNotice } from './change-notice.ts'
import { settleNotice } from './settle-notice.ts'

/** A duty a person did, or found undone after all. */
export interface DutyTick extends NoticeToChange {
  readonly duty: NoticeDuty['duty']
  readonly done: boolean
  readonly note: string
}

/**
 * Ticks a duty of a notice, or un-ticks it, with who, when and note in the ledger; what is so already records nothing. The last duty of an
 * applied notice closes it where its residue check found nothing.
 *
 * Throws DeskError `not-found` for an unknown notice, `bad-input` for a duty it does not have or a notice that has ended.
 */
export async function tickDuty(desk: Pick<DeskParts, 'store' | 'clock' | 'events'>, tick: DutyTick): Promise<Notice> {
  return changeNotice(desk, tick, async (hand) => {
    const { notice } = hand
    if (!isOpenState(notice.state)) throw hasEnded(notice)
    const duty = notice.duties.find((one) => one.duty === tick.duty)
    if (duty === undefined) throw noSuchDuty(notice, tick.duty)
    const ticked = await recordTicks(hand, [tick.duty], { done: tick.done, note: tick.note, act: 'person' })
    return settleNotice(hand.records, { ...hand, notice: ticked })
  })
}

/** What a tick says beside its duty. `desk`: the desk saw it done, or undone, by itself. */
export interface TickWords {
  readonly done: boolean
  readonly note: string
  readonly act: 'person' | 'desk'
  /** Whose deed it was, where that is not who acts now. */
  readonly by?: string | undefined
}

/** Ticks or un-ticks these duties of a notice, each with its ledger entry; those that are so already, and those it does not have, stay. */
export async function recordTicks(
  { records, notice, actor, at }: NoticeAtHand,
  duties: readonly NoticeDuty['duty'][],
  { done, note, act, by = actor.name }: TickWords
): Promise<Notice> {
  const meant = notice.duties.filter((one) => duties.includes(one.duty) && (one.done !== null) !== done)
  if (meant.length === 0) return notice
  const mark = done ? { at, by, note, act } : null
  const ticked = {
    ...notice,
    duties: notice.duties.map((one) => (meant.includes(one) ? { ...one, done: mark } : one))
  }
  await records.notices.update(ticked)
  for (const { duty } of meant) {
    await records.ledger.append({
      at,
      actor,
      kind: 'duty',
      subject: `notice ${notice.number}`,
      payload: { notice: notice.number, duty, done, note, act, ...(by === actor.name ? {} : { by }) }
    })
  }
  return ticked
}

/** A notice that has ended takes no more work. */
export function hasEnded({ number, state }: Notice): DeskError {
  return new DeskError('bad-input', `Notice ${number} is ${state}. Nothing was recorded. Open it again first.`)
}

function noSuchDuty({ number, duties }: Notice, duty: string): DeskError {
  const has = duties.length === 0 ? 'It has none.' : `It has: ${duties.map((one) => one.duty).join(', ')}.`
  return new DeskError('bad-input', `Notice ${number} has no duty ${duty}. Nothing was recorded. ${has}`)
}
