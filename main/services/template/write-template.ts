import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { TemplateField } from '../../../shared/contract/template-fields.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { applyChange } from '../changes/apply-change.ts'
import { planEdits } from '../changes/plan-edits.ts'
import { makeExpansion } from '../codes/expand-edits.ts'
import type { Actor } from '../ports/ledger.ts'
import { planTemplate } from './plan-template.ts'

/** These fields for these photos, with who writes them and why. */
export interface TemplateToWrite {
  readonly fields: readonly TemplateField[]
  readonly photos: readonly { readonly photoId: PhotoId; readonly revision: number }[]
  readonly actor: Actor
  readonly reason: string
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Writes the fields of a template into the photos as one change; what a photo cannot take is told in the result. */
export async function writeTemplate(
  desk: ChangeParts,
  { fields, photos, actor, reason, breakCredentials, signal }: TemplateToWrite
): Promise<ChangeResult> {
  const expansion = await makeExpansion(desk, actor)
  const entries = await planEdits(
    desk,
    photos.map(({ photoId, revision }, index) => ({
      photoId,
      revision,
      breakCredentials,
      plan: (_, listDuplicates, photo) =>
        planTemplate(expansion, { fields, photo, sequence: index + 1, listDuplicates }).assign
    }))
  )
  return applyChange(desk, { kind: 'edit', actor, reason, notice: null, of: null, entries }, signal)
}
