import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { TurnPreview } from '../../../shared/contract/history-turn.ts'
import type { ChangeNumber } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { findReopened } from '../notices/find-reopened.ts'
import type { ChangeItemRecord, ChangeRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ChosenPhoto } from '../turn/chosen-photo.ts'
import { consentToTurn, describeTurn } from '../turn/photo-turn.ts'
import type { TurnDirection } from '../turn/plan-turn.ts'
import { planTurn } from '../turn/plan-turn.ts'
import { markGone } from '../turn/settle-turned.ts'
import type { ChangeParts } from './apply-change.ts'
import { applyChange } from './apply-change.ts'

/** A change to look at before it is turned. */
export interface TurnToPreview {
  readonly change: ChangeNumber
  /** Only these photos of it. */
  readonly photos?: readonly ChosenPhoto[] | undefined
  /** A person's word that photos' Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
}

/** Which change to turn back, or back again, and on whose word. */
export interface ChangeToTurn extends TurnToPreview {
  readonly actor: Actor
  readonly reason: string
  /** Photos changed since get their fields put together, instead of failing with `revision-conflict`. */
  readonly merge?: boolean | undefined
  /** With `merge`: fields that cannot be put together stay as they are, instead of their photo failing. */
  readonly leaveConflicts?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

type TurnParts = ChangeParts
type StoreParts = Pick<DeskParts, 'store'>

/**
 * Gives the photos of a change the exact bytes from before it; itself a change. Undoing an undo is a redo.
 *
 * Throws DeskError `not-found` for an unknown change, `nothing-to-do` where it is undone already. Photos changed since are told as failed, or with
 * `merge` get back the fields the change touched.
 */
export async function undoChange(desk: TurnParts, turn: ChangeToTurn): Promise<ChangeResult> {
  return turnChange(desk, turn, await findTurn(desk, turn.change, 'undo'))
}

/** Gives back the exact bytes that an undone change had made; named by that change or by its undo. Throws as `undoChange` does. */
export async function redoChange(desk: TurnParts, turn: ChangeToTurn): Promise<ChangeResult> {
  return turnChange(desk, turn, await findTurn(desk, turn.change, 'redo'))
}

/** What `undoChange` (or `redoChange`) would do, photo by photo. Nothing is written. Throws DeskError `not-found` for an unknown change. */
export async function previewTurn(desk: StoreParts, turn: TurnToPreview, asked: TurnDirection): Promise<TurnPreview> {
  const { base, direction } = await findTurn(desk, turn.change, asked)
  const turns = await planTurn(desk, { ...turn, change: base, direction })
  return { change: base.change, direction, photos: turns.map(describeTurn) }
}

interface Turn {
  readonly base: ChangeRecord
  readonly direction: TurnDirection
}

// Undo and redo always name the edit they turn, however often it went back and forth.
async function findTurn(desk: StoreParts, number: ChangeNumber, asked: TurnDirection): Promise<Turn> {
  const named = await getChange(desk, number)
  const base = named.of === null ? named : await getChange(desk, named.of)
  return { base, direction: named.kind === 'undo' ? 'redo' : asked }
}

async function getChange(desk: StoreParts, number: ChangeNumber): Promise<ChangeRecord> {
  const change = await desk.store.changes.get(number)
  if (change !== undefined) return change
  throw new DeskError(
    'not-found',
    `The desk has no change ${number}. Nothing was done. Look at the history for the numbers.`
  )
}

async function turnChange(desk: TurnParts, turn: ChangeToTurn, { base, direction }: Turn): Promise<ChangeResult> {
  const { photos, breakCredentials, merge = false, leaveConflicts = false } = turn
  const turns = await planTurn(desk, { change: base, direction, photos, breakCredentials })
  if (turns.length === 0) throw await settleNothing(desk, turn, { base, direction })
  const { actor, reason, signal } = turn
  const before = base.notice === null ? undefined : await desk.store.notices.get(base.notice)
  const entries = turns.map((one) => consentToTurn(one, { merge, leaveConflicts }))
  const plan = { kind: direction, actor, reason, notice: base.notice, of: base.change, entries }
  const result = await applyChange(desk, plan, signal)
  if (result.change === null || before === undefined) return result
  desk.events.publish({ type: 'notices' })
  const reopened = await findReopened(desk, base, before)
  return reopened === null ? result : { ...result, reopened }
}

// The photos may have come to these bytes without the change being marked, by another program or an earlier version of the desk.
async function settleNothing(desk: TurnParts, turn: ChangeToTurn, { base, direction }: Turn): Promise<DeskError> {
  const items = await desk.store.changes.items(base.change)
  const applied = items.filter((item) => item.state === 'applied')
  if (applied.length === 0) return nothingApplied(base, items)
  const last = (await desk.store.changes.turnsOf(base.change)).at(-1)
  if (last !== undefined && direction === 'undo') {
    const turned = { change: last, actor: turn.actor, at: desk.clock() }
    await desk.store.transact((records) => markGone(records, base.change, turned))
  }
  const state = direction === 'undo' ? 'is undone already' : 'was not undone'
  const where = turn.photos === undefined ? 'every photo' : 'every one of these photos that it is about'
  return new DeskError('nothing-to-do', `Change ${base.change} ${state} in ${where}. Nothing was written.`)
}

function nothingApplied({ change }: ChangeRecord, items: readonly ChangeItemRecord[]): DeskError {
  const next = items.some((item) => item.state === 'open')
    ? 'Whether its photos were written is not known yet: connect their disk and read their folder, then try again.'
    : 'Look at the history for why.'
  return new DeskError('nothing-to-do', `Change ${change} has no photo that was done. Nothing was written. ${next}`)
}
