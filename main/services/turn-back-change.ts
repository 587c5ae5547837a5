import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import { applyChange } from './apply-change.ts'
import type { DeskParts } from './desk-parts.ts'
import { findReopened } from './find-reopened.ts'
import { markUndone } from './mark-undone.ts'
import type { TurnDirection } from './plan-turn-back.ts'
import { planTurnBack } from './plan-turn-back.ts'
import type { ChangeItemRecord, ChangeRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import type { WriteParts } from './write-photo.ts'

/** Which change to turn back, or back again, and on whose word. */
export interface ChangeToTurn {
  readonly change: ChangeNumber
  readonly actor: Actor
  readonly reason: string
  /** A person's word that photos' Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

type TurnParts = WriteParts & Pick<DeskParts, 'events'>

/**
 * Gives every photo of a change the exact bytes from before it; itself a change. Undoing an undo is a redo.
 *
 * Throws DeskError `not-found` for an unknown change, `nothing-to-do` where it is undone already. Photos changed since are told as failed.
 */
export async function undoChange(desk: TurnParts, turn: ChangeToTurn): Promise<ChangeResult> {
  const asked = await getChange(desk, turn.change)
  return turnChange(desk, turn, await findBase(desk, asked), asked.kind === 'undo' ? 'redo' : 'undo')
}

/** Gives back the exact bytes that an undone change had made; named by that change or by its undo. Throws as `undoChange` does. */
export async function redoChange(desk: TurnParts, turn: ChangeToTurn): Promise<ChangeResult> {
  return turnChange(desk, turn, await findBase(desk, await getChange(desk, turn.change)), 'redo')
}

async function getChange(desk: TurnParts, number: ChangeNumber): Promise<ChangeRecord> {
  const change = await desk.store.changes.get(number)
  if (change !== undefined) return change
  throw new DeskError(
    'not-found',
    `The desk has no change ${number}. Nothing was done. Look at the history for the numbers.`
  )
}

// Undo and redo always name the edit they turn, however often it went back and forth.
async function findBase(desk: TurnParts, change: ChangeRecord): Promise<ChangeRecord> {
  return change.of === null ? change : getChange(desk, change.of)
}

async function turnChange(
  desk: TurnParts,
  turn: ChangeToTurn,
  base: ChangeRecord,
  kind: TurnDirection
): Promise<ChangeResult> {
  const entries = await planTurnBack(desk, { change: base, direction: kind, breakCredentials: turn.breakCredentials })
  if (entries.length === 0) throw await settleNothing(desk, turn, base, kind)
  const { actor, reason, signal } = turn
  const before = base.notice === null ? undefined : await desk.store.notices.get(base.notice)
  const result = await applyChange(desk, { kind, actor, reason, notice: base.notice, of: base.change, entries }, signal)
  if (result.change === null || before === undefined) return result
  desk.events.publish({ type: 'notices' })
  const reopened = await findReopened(desk, base, before)
  return reopened === null ? result : { ...result, reopened }
}

// The photos may have come to these bytes without the change being marked, by another program or an earlier version of the desk.
async function settleNothing(
  desk: TurnParts,
  { actor }: ChangeToTurn,
  base: ChangeRecord,
  kind: TurnDirection
): Promise<DeskError> {
  const items = await desk.store.changes.items(base.change)
  const applied = items.filter((item) => item.state === 'applied')
  if (applied.length === 0) return nothingApplied(base, items)
  const by = await findLastTurn(desk, base, applied)
  if (by !== null)
    await desk.store.transact((records) => markUndone(records, { base: base.change, by, actor, at: desk.clock() }))
  const state = kind === 'undo' ? 'is undone already' : 'was not undone'
  return new DeskError(
    'nothing-to-do',
    `Change ${base.change} ${state}: every photo has the bytes you ask for. Nothing was written.`
  )
}

function nothingApplied({ change }: ChangeRecord, items: readonly ChangeItemRecord[]): DeskError {
  const next = items.some((item) => item.state === 'open')
    ? 'Whether its photos were written is not known yet: connect their disk and read their folder, then try again.'
    : 'Look at the history for why.'
  return new DeskError('nothing-to-do', `Change ${change} has no photo that was done. Nothing was written. ${next}`)
}

async function findLastTurn(
  desk: TurnParts,
  base: ChangeRecord,
  applied: readonly ChangeItemRecord[]
): Promise<ChangeNumber | null> {
  let last: ChangeNumber | null = null
  for (const { photoId } of applied) {
    for (const { change } of await desk.store.revisions.of(photoId)) {
      if (change === null || (last !== null && change <= last)) continue
      if ((await desk.store.changes.get(change))?.of === base.change) last = change
    }
  }
  return last
}
