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

/** What was done about which photos, by whom; `onNotice` is told each notice it concerns, with those of its photos, before that is settled. */
export interface RecallAct {
  readonly scope: RecallScope
  readonly photoIds: readonly PhotoId[]
  readonly actor: Actor
  readonly onNotice?: (hand: NoticeAtHand, photoIds: ReadonlySet<PhotoId>) => Promise<void>
}

/** Settles the notice of a recall; of one without a notice those that its photos were corrected on, or killed by. */
export async function settleConcerned(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { scope, photoIds, actor, onNotice }: RecallAct
): Promise<void> {
  const concerned = await listConcerned(desk, scope, new Set(photoIds))
  for (const [notice, photos] of concerned)
    await changeNotice(desk, { notice, actor }, async (hand) => {
      await onNotice?.(hand, photos)
      return settleRecall(hand)
    })
}

async function listConcerned(
  { store }: Pick<DeskParts, 'store'>,
  { notice: named }: RecallScope,
  photoIds: ReadonlySet<PhotoId>
): Promise<ReadonlyMap<NoticeNumber, ReadonlySet<PhotoId>>> {
  if (named !== undefined) return new Map([[named, photoIds]])
  const concerned = new Map<NoticeNumber, Set<PhotoId>>()
  for (const photoId of photoIds) {
    const notices = (await store.revisions.entries(photoId)).map(({ notice }) => notice)
    const lock = await store.locks.get(photoId)
    for (const notice of [...notices, lock?.notice ?? null])
      if (notice !== null) concerned.set(notice, (concerned.get(notice) ?? new Set()).add(photoId))
  }
  return concerned
}
