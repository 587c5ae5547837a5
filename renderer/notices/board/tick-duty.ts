import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { describeSubject } from './describe-subject.ts'

/** What is to become of a duty. */
export interface DutyTick {
  readonly notice: Notice
  readonly duty: NoticeDuty['duty']
  readonly done: boolean
  readonly note?: string
}

/** Ticks a duty, or opens it again, and says so with Undo. Says why where it could not. Nothing happens where it stands so already. */
export async function tickDuty(desk: () => DeskState, tick: DutyTick): Promise<void> {
  const { notice, duty, done } = tick
  const before = notice.duties.find((other) => other.duty === duty)?.done
  if (before === undefined || (before !== null) === done) return
  const after = await send(desk, tick)
  if (after === null) return
  const closed = after.state === 'closed' && notice.state !== 'closed' ? '. All is done: the notice is closed' : ''
  desk().say({
    kind: 'fact',
    words: `${done ? 'Ticked' : 'Opened again'}: ${dutyWords[duty]}, ${describeSubject(notice)}${closed}`,
    action: { label: 'Undo', run: () => void takeBack(desk, after, { ...tick, note: before?.note ?? '' }) }
  })
}

async function takeBack(desk: () => DeskState, notice: Notice, { duty, done, note }: DutyTick): Promise<void> {
  const { engine, info } = desk()
  if (notice.state === 'closed') {
    // The tick that closed it cannot be taken back while it is closed.
    const reason = `${dutyWords[duty]} was ticked by mistake`
    const by = info ? { by: info.user } : {}
    try {
      await engine.client.notices.reopen({ notice: notice.number, reason, ...by })
    } catch (error) {
      return desk().say({ kind: 'failure', words: describeFailure(error).words })
    }
  }
  await tickDuty(desk, { notice, duty, done: !done, ...(note ? { note } : {}) })
}

async function send(desk: () => DeskState, { notice, duty, done, note = '' }: DutyTick): Promise<Notice | null> {
  const { engine, info, say, reloadNotices } = desk()
  const by = info ? { by: info.user } : {}
  try {
    const after = await engine.client.notices.tick({ notice: notice.number, duty, done, note, ...by })
    await reloadNotices()
    return after
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
    return null
  }
}
