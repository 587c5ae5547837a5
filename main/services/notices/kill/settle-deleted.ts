import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { Actor } from '../../ports/ledger.ts'
import { fillDuties } from '../fill-duties.ts'
import { settleNotice } from '../settle-notice.ts'
import { tickDeleted } from '../tick-by-act.ts'
import { findExports } from './plan-deletion.ts'

/**
 * Ticks the duty to delete of a kill where every photo it holds locked is deleted, and no export of one lies where it was put with the bytes that
 * went out. Does nothing where something is left.
 */
export async function settleDeleted(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  number: NoticeNumber,
  actor: Actor
): Promise<void> {
  const held = (await desk.store.locks.byNotice(number)).filter(({ released }) => released === null)
  if (held.length === 0 || held.some(({ deletion }) => deletion?.state !== 'done')) return
  for (const { photoId } of held) {
    const photo = await desk.store.photos.get(photoId)
    if (photo !== undefined && (await findExports(desk, photo)).length > 0) return
  }
  await desk.store.transact(async (records) => {
    const known = await records.notices.get(number)
    if (known === undefined) return
    const [notice = known] = await fillDuties(records, [known])
    const hand = { records, notice, actor, at: desk.clock() }
    const ticked = await tickDeleted(hand, held.length)
    await settleNotice(records, { ...hand, notice: ticked })
  })
}
