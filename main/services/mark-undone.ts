import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { canMove, isOpenState } from '../../shared/notice/notice-states.ts'
import { advanceNotice, moveNotice } from './move-notice.ts'
import type { ChangeRecord, DeskRecords } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import { overtakeTold, restoreTold } from './recipients/overtake-told.ts'
import { settleTold } from './recipients/settle-told.ts'
import { settleNotice } from './settle-notice.ts'
import { recordTicks } from './tick-duty.ts'
import { findItemFile } from './written-file.ts'

/** An undo or redo that was just made, and who made it when. */
export interface TurnedBack {
  /** The edit that was turned back or forth. */
  readonly base: ChangeNumber
  readonly by: ChangeNumber
  readonly actor: Actor
  readonly at: string
}

/**
 * Marks a change as undone when all its photos have their earlier bytes again, and as standing when they have not; a notice whose change is
 * undone is open again, with all its duties. What a half-finished undo left is told by the photos themselves, so the same call serves undo, redo and recovery.
 */
export async function markUndone(records: DeskRecords, { base: number, by, actor, at }: TurnedBack): Promise<void> {
  const base = await records.changes.get(number)
  if (base === undefined) return
  const turnedBack = await allTurnedBack(records, number)
  const previous = base.undoneBy
  if (turnedBack === (previous !== null)) return
  await records.changes.markUndone(number, turnedBack ? by : null)
  // A redo takes its undo back in turn, and an undo the redo before it.
  const turned = previous ?? (await findRedo(records, number))
  if (turned !== null) await records.changes.markUndone(turned, by)
  if (base.kind === 'notice' && base.notice !== null) await turnNotice(records, base, turnedBack, { actor, at })
}

async function allTurnedBack(records: DeskRecords, change: ChangeNumber): Promise<boolean> {
  for (const item of await records.changes.items(change)) {
    if (item.state !== 'applied') continue
    const photo = await records.photos.get(item.photoId)
    if (photo === undefined || findItemFile(item, photo.reading).sha256 !== item.beforeSha256) return false
  }
  return true
}

async function findRedo(records: DeskRecords, base: ChangeNumber): Promise<ChangeNumber | null> {
  const [item] = await records.changes.items(base)
  const revisions = item === undefined ? [] : await records.revisions.of(item.photoId)
  for (const { kind, change } of revisions.toReversed()) {
    if (kind !== 'redo' || change === null) continue
    const redo = await records.changes.get(change)
    if (redo?.of === base) return redo.undoneBy === null ? change : null
  }
  return null
}

async function turnNotice(
  records: DeskRecords,
  base: ChangeRecord,
  undone: boolean,
  by: { readonly actor: Actor; readonly at: string }
): Promise<void> {
  const known = base.notice === null ? undefined : await records.notices.get(base.notice)
  if (known === undefined || (!isOpenState(known.state) && known.state !== 'closed')) return
  const changes = await Promise.all(known.changes.map((number) => records.changes.get(number)))
  const standing = changes.some((change) => change?.kind === 'notice' && change.undoneBy === null)
  // What was found left of the wrong value was found in other bytes.
  const notice = { ...known, residue: null }
  await records.notices.update(notice)
  const hand = { ...by, records, notice }
  if (undone && !standing) {
    await overtakeTold(hand, base.at)
    await reopenDuties(records, { ...by, notice })
  }
  if (!undone) {
    const applied = await advanceNotice(records, { ...by, notice, state: 'applied' })
    await restoreTold(hand)
    const told = await settleTold({ ...hand, notice: applied })
    await settleNotice(records, { ...by, notice: told })
  }
}

// The wrong words are back: whatever was done about them has to be done, or looked at, again.
async function reopenDuties(
  records: DeskRecords,
  hand: { readonly notice: Notice; readonly actor: Actor; readonly at: string }
): Promise<void> {
  const { notice } = hand
  const opened = canMove(notice.state, 'proposed')
    ? await moveNotice(records, { ...hand, state: 'proposed', reason: 'Its change was undone.' })
    : notice
  const duties = opened.duties.map(({ duty }) => duty)
  const note = 'Its change was undone.'
  await recordTicks({ ...hand, records, notice: opened }, duties, { done: false, note, act: 'desk' })
}
