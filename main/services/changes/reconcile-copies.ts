import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ChangeParts } from './apply-change.ts'
import { applyChange } from './apply-change.ts'
import { planReconciliation } from './plan-assignments.ts'
import { planEdits } from './plan-edits.ts'

/** Fields of one photo whose copies are to say the same. */
export interface CopiesToReconcile {
  readonly photoId: PhotoId
  readonly revision: number
  readonly fields: readonly FieldKey[]
  /** A person's word that the photo's Content Credentials may be broken. */
  readonly breakCredentials?: boolean | undefined
  /** A person's word that IIM gets values over its limit cut at a word. */
  readonly cutIim?: boolean | undefined
  readonly actor: Actor
  readonly reason: string
  readonly signal?: AbortSignal | undefined
}

/** Writes the desk value of these fields to all their copies, as one change. Fields whose copies agree are left as they are. */
export async function reconcileCopies(
  desk: ChangeParts,
  { photoId, revision, fields, breakCredentials, cutIim, actor, reason, signal }: CopiesToReconcile
): Promise<ChangeResult> {
  const entries = await planEdits(desk, [
    { photoId, revision, breakCredentials, cutIim, plan: (readings) => planReconciliation(readings, fields) }
  ])
  return applyChange(desk, { kind: 'edit', actor, reason, notice: null, of: null, entries }, signal)
}
