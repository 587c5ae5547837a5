import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { ChangeNumber } from '../../shared/contract/identifiers.ts'
import { applyChange } from './apply-change.ts'
import type { DeskParts } from './desk-parts.ts'
import { markUndone } from './mark-undone.ts'
import type { TurnDirection } from './plan-turn-back.ts'
import { planTurnBack } from './plan-turn-back.ts'
import type { ChangeRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import type { WriteParts } from './write-photo.ts'

/** Which change to turn back, or back again, and on whose word. */
export interface ChangeToTurn {
  readonly change: ChangeNumber
  readonly actor: Actor
  readonly reason: string
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
  const entries = await planTurnBack(desk, base, kind)
  if (entries.length === 0) {
    const state = kind === 'undo' ? 'is undone already' : 'was not undone'
    throw new DeskError(
      'nothing-to-do',
      `Change ${base.change} ${state}: every photo has the bytes you ask for. Nothing was written.`
    )
  }
  const { actor, reason, signal } = turn
  const result = await applyChange(desk, { kind, actor, reason, notice: base.notice, of: base.change, entries }, signal)
  const by = result.change
  if (by !== null) {
    await desk.store.transact((records) => markUndone(records, { base: base.change, by, actor, at: desk.clock() }))
    if (base.notice !== null) desk.events.publish({ type: 'notices' })
  }
  return result
}
