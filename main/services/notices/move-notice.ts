import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { openStates } from '../../../shared/notice/notice-states.ts'
import { canMove, isOpenState, stepsForward } from '../../../shared/notice/notice-states.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { followKill } from './kill/follow-kill.ts'
import { listToTell } from './recipients/list-to-tell.ts'

/** Who moves a notice, when, and why; `successor` is the notice that takes its place, `photos` how many were found for it. */
export interface NoticeMove {
  readonly notice: Notice
  readonly actor: Actor
  readonly at: string
  readonly reason?: string | undefined
  readonly successor?: NoticeNumber | undefined
  readonly photos?: number | undefined
}

/**
 * Brings a notice to a state, with its ledger entry; gives it as it is then. Nothing is recorded where it is there already.
 *
 * The one place that changes a notice's state. Throws DeskError `bad-input` for a step that does not exist. Call it in a transaction.
 */
export async function moveNotice(
  records: DeskRecords,
  move: NoticeMove & { readonly state: Notice['state'] }
): Promise<Notice> {
  const { notice, state, actor, at, reason, successor, photos } = move
  if (notice.state === state) return notice
  if (!canMove(notice.state, state)) throw noSuchStep(notice, state)
  const { ended: _, ...open } = notice
  const ended = isOpenState(state) ? {} : { ended: describeEnd(move) }
  const moved: Notice = { ...open, state, ...ended, ...(photos === undefined ? {} : { matched: photos }) }
  await records.notices.update(moved)
  const openDuties = moved.ended?.openDuties ?? []
  await records.ledger.append({
    at,
    actor,
    kind: 'notice-state',
    subject: `notice ${notice.number}`,
    payload: {
      notice: notice.number,
      from: notice.state,
      to: state,
      reason,
      successor,
      photos,
      ...(openDuties.length === 0 ? {} : { openDuties })
    }
  })
  await listToTell(records, { notice: moved, actor, at })
  await followKill(records, { before: notice, after: moved, reason: reason ?? '', actor, at })
  return moved
}

/** Brings a notice forward to an open state, through all that lie between, each with its ledger entry; one that is further, or ended, stays. */
export async function advanceNotice(
  records: DeskRecords,
  move: NoticeMove & { readonly state: (typeof openStates)[number] }
): Promise<Notice> {
  let { notice } = move
  for (const state of stepsForward(notice.state, move.state))
    notice = await moveNotice(records, { ...move, notice, state })
  return notice
}

function describeEnd({ notice, actor, at, reason = '', successor }: NoticeMove): NonNullable<Notice['ended']> {
  const openDuties = notice.duties.filter(({ done }) => done === null).map(({ duty }) => duty)
  // Withdrawn after it was closed, it comes back to where it was open.
  const from = notice.ended?.from ?? notice.state
  return { at, by: actor.name, reason, openDuties, from, ...(successor === undefined ? {} : { successor }) }
}

function noSuchStep({ number, state: from }: Notice, to: Notice['state']): DeskError {
  const next = isOpenState(from) ? 'Look at the notice for what it waits for.' : 'Open it again first.'
  return new DeskError(
    'bad-input',
    `Notice ${number} is ${from} and cannot become ${to}. Nothing was recorded. ${next}`
  )
}
