import type { NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { RecallScope } from '../../../shared/contract/recall.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { NoticeAtHand } from '../notices/change-notice.ts'
import { changeNotice } from '../notices/change-notice.ts'
import { settleTold } from '../notices/recipients/settle-told.ts'
import { settleResidue } from '../notices/residue/settle-residue.ts'
import { settleNotice } from '../notices/settle-notice.ts'
import type { Actor } from '../ports/ledger.ts'

/** Ticks, or opens again, what the recall of a notice decides of its duties, and closes the notice where nothing is left. Call it in a transaction. */
export async function settleRecall(hand: NoticeAtHand): Promise<Notice> {
  const told = await settleTold(hand)
  const notice = await settleResidue({ ...hand, notice: told })
  return settleNotice(hand.records, { ...hand, notice })
}

/** Settles the notices that a recall without one concerns: those these photos were corrected on, or killed by. */
export async function settleConcerned(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  {
    scope,
    photoIds,
    actor
  }: { readonly scope: RecallScope; readonly photoIds: readonly PhotoId[]; readonly actor: Actor }
): Promise<void> {
  const notices = new Set<NoticeNumber>(scope.notice === undefined ? [] : [scope.notice])
  if (scope.notice === undefined)
    for (const photoId of new Set(photoIds)) {
      for (const { notice } of await desk.store.revisions.entries(photoId)) if (notice !== null) notices.add(notice)
      const lock = await desk.store.locks.get(photoId)
      if (lock !== undefined && lock.notice !== null) notices.add(lock.notice)
    }
  for (const notice of notices) await changeNotice(desk, { notice, actor }, settleRecall)
}
