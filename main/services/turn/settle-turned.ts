import type { ChangeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { ChangeRecord, DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { traceStanding } from './trace-standing.ts'
import { turnNotice } from './turn-notice.ts'

/** An undo, redo or restore that is being recorded, and who made it when. */
export interface Turned {
  readonly change: ChangeRecord
  readonly actor: Actor
  readonly at: string
}

/**
 * Tells of a photo that was just given other bytes back which changes stand again for it: they are no longer undone, and a notice whose change
 * stands again is applied. Call it in the transaction that records the photo's revision.
 */
export async function settleStanding(records: DeskRecords, photoId: PhotoId, turned: Turned): Promise<void> {
  const { back } = await compareStanding(records, photoId, turned.change.change)
  for (const number of back) {
    const base = await records.changes.get(number)
    if (base === undefined || base.undoneBy === null) continue
    await records.changes.markUndone(number, null)
    // A redo takes its undo back in turn.
    const undo = await records.changes.get(base.undoneBy)
    if (undo?.kind === 'undo') await records.changes.markUndone(undo.change, turned.change.change)
    await turnNotice(records, base, false, turned)
  }
}

/**
 * Marks the changes that this one took out of the last of their photos as undone; a notice whose change is undone is open again, with all its
 * duties. Told by the photos' revisions alone, so that the same call serves the last photo of a turn and what a crash left of one.
 */
export async function settleGone(records: DeskRecords, turned: Turned): Promise<void> {
  const gone = new Set<ChangeNumber>()
  for (const { state, photoId } of await records.changes.items(turned.change.change)) {
    if (state !== 'applied') continue
    for (const number of (await compareStanding(records, photoId, turned.change.change)).gone) gone.add(number)
  }
  for (const number of gone) await markGone(records, number, turned)
}

/** Marks a change as undone by another where none of its photos has it any more. */
export async function markGone(records: DeskRecords, number: ChangeNumber, turned: Turned): Promise<void> {
  const base = await records.changes.get(number)
  if (base === undefined || base.undoneBy !== null) return
  for (const { state, photoId } of await records.changes.items(number)) {
    if (state !== 'applied') continue
    if (traceStanding(await records.revisions.entries(photoId)).inForce.has(number)) return
  }
  await records.changes.markUndone(number, turned.change.change)
  // An undo takes the redo before it back in turn.
  const redo = (await records.changes.turnsOf(number)).findLast(({ kind }) => kind === 'redo')
  if (redo?.undoneBy === null) await records.changes.markUndone(redo.change, turned.change.change)
  await turnNotice(records, base, true, turned)
}

async function compareStanding(records: DeskRecords, photoId: PhotoId, change: ChangeNumber) {
  const revisions = await records.revisions.entries(photoId)
  const at = revisions.findLastIndex((revision) => revision.change === change)
  const before = traceStanding(revisions.slice(0, Math.max(0, at))).inForce
  const after = traceStanding(revisions.slice(0, at + 1)).inForce
  return {
    gone: [...before.keys()].filter((number) => !after.has(number)),
    back: [...after.keys()].filter((number) => !before.has(number) && number !== change)
  }
}
