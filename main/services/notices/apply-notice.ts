import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Amendment } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { applyChange } from '../changes/apply-change.ts'
import { planAssignments } from '../changes/plan-assignments.ts'
import type { WantedEdit } from '../changes/plan-edits.ts'
import { planEdits } from '../changes/plan-edits.ts'
import type { Actor } from '../ports/ledger.ts'
import { getNotice } from './get-notice.ts'

/** An amendment a person accepted; `to` may be their own wording. */
export type AcceptedAmendment = Pick<Amendment, 'photoId' | 'revision' | 'field' | 'to'>

/** The accepted amendments of a notice. */
export interface NoticeToApply {
  readonly notice: NoticeNumber
  readonly amendments: readonly AcceptedAmendment[]
  readonly actor: Actor
  readonly reason: string
  /** A person's word that photos' Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  /** A person's word that IIM gets values over its limit cut at a word. */
  readonly cutIim?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes the accepted amendments as one change. The notice counts as applied when every photo of the change is done; else it stays open.
 *
 * Throws DeskError `not-found` for an unknown notice, `values-unknown` for one that only announces, `bad-input` for one that has ended and where a field of a photo has two amendments.
 */
export async function applyNotice(desk: ChangeParts, apply: NoticeToApply): Promise<ChangeResult> {
  const { notice: number, amendments, breakCredentials, cutIim, actor, reason, signal } = apply
  const known = await getNotice(desk, number)
  if (!isOpenState(known.state)) {
    throw new DeskError(
      'bad-input',
      `Notice ${number} is ${known.state}. Nothing was written. Open it again first, with a reason.`
    )
  }
  if (known.state === 'values-unknown') {
    throw new DeskError(
      'values-unknown',
      `Notice ${number} announces a correction but does not say its values. Nothing was written. Wait for the whole notice, or edit the photo yourself and name the notice as the reason.`
    )
  }
  const entries = await planEdits(
    desk,
    groupByPhoto(amendments).map((edit) => ({ ...edit, breakCredentials, cutIim }))
  )
  const result = await applyChange(desk, { kind: 'notice', actor, reason, notice: number, of: null, entries }, signal)
  if (result.change !== null) desk.events.publish({ type: 'notices' })
  return result
}

function groupByPhoto(amendments: readonly AcceptedAmendment[]): WantedEdit[] {
  const groups = new Map<PhotoId, AcceptedAmendment[]>()
  for (const amendment of amendments) {
    const group = groups.get(amendment.photoId) ?? []
    if (group.some((other) => other.field === amendment.field || other.revision !== amendment.revision)) {
      throw new DeskError(
        'bad-input',
        `Photo ${amendment.photoId} has two amendments of one field, or of two revisions. Nothing was written. Load the proposal again.`
      )
    }
    groups.set(amendment.photoId, [...group, amendment])
  }
  return [...groups].map(([photoId, group]) => ({
    photoId,
    revision: group[0]?.revision ?? 0,
    plan: (fields, listDuplicates) => {
      const set = Object.fromEntries(group.map(({ field, to }) => [field, to]))
      return planAssignments(fields, { set, add: {}, remove: {} }, listDuplicates)
    }
  }))
}
