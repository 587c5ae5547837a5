import type { ChangeResult, PhotoEdit } from '../../../shared/contract/edit.ts'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import { expandEdits } from '../codes/expand-edits.ts'
import { getNotice } from '../notices/get-notice.ts'
import type { Actor } from '../ports/ledger.ts'
import type { ChangeParts } from './apply-change.ts'
import { applyChange } from './apply-change.ts'
import { planAssignments } from './plan-assignments.ts'
import { planEdits } from './plan-edits.ts'

/** Edits of a person, with who and why. */
export interface EditsToSave {
  readonly edits: readonly PhotoEdit[]
  /** Puts codes and variables in. */
  readonly expand?: boolean | undefined
  readonly actor: Actor
  readonly reason: string
  readonly notice?: NoticeNumber | undefined
  readonly signal?: AbortSignal | undefined
}

/** Writes the edits as one change. Throws DeskError `not-found` for an unknown notice; what a photo cannot take is told in the result. */
export async function saveEdits(desk: ChangeParts, save: EditsToSave): Promise<ChangeResult> {
  if (save.notice !== undefined) await getNotice(desk, save.notice)
  const expand = save.expand === true ? await expandEdits(desk, save.actor) : null
  const entries = await planEdits(
    desk,
    save.edits.map((edit, index) => ({
      photoId: edit.photoId,
      revision: edit.revision,
      breakCredentials: edit.breakCredentials,
      cutIim: edit.cutIim,
      plan: (fields, listDuplicates, photo) =>
        planAssignments(fields, expand === null ? edit : expand(edit, photo, index + 1), listDuplicates)
    }))
  )
  const { actor, reason, notice = null, signal } = save
  return applyChange(desk, { kind: 'edit', actor, reason, notice, of: null, entries }, signal)
}
