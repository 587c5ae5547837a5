import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { findHits, replaceableFields } from '../../../shared/replace/find-hits.ts'
import { nameReplacement } from '../../../shared/replace/name-replacement.ts'
import { putHits } from '../../../shared/replace/put-hits.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'
import type { TextFinder } from '../../../shared/replace/text-finder.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { applyChange } from '../changes/apply-change.ts'
import { planAssignments } from '../changes/plan-assignments.ts'
import { planEdits } from '../changes/plan-edits.ts'
import type { Actor } from '../ports/ledger.ts'
import { makeFinder } from './make-finder.ts'

/** The ticked hits of a preview, with who puts them in and why. */
export interface ReplaceRequest {
  readonly query: ReplaceQuery
  readonly photos: readonly {
    readonly photoId: PhotoId
    readonly revision: number
    readonly hits: readonly string[]
  }[]
  readonly actor: Actor
  readonly reason: string
  readonly breakCredentials?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Puts the hits in as one change. Photos that moved on since the preview fail with `revision-conflict`. Throws DeskError `bad-input` for a query that cannot be. */
export async function applyReplace(
  desk: ChangeParts,
  { query, photos, actor, reason, breakCredentials, signal }: ReplaceRequest
): Promise<ChangeResult> {
  const finder = makeFinder(query)
  const entries = await planEdits(
    desk,
    photos.map(({ photoId, revision, hits }) => ({
      photoId,
      revision,
      breakCredentials,
      plan: (fields, listDuplicates) => {
        const set = putChosen(finder, fields, new Set(hits))
        return planAssignments(fields, { set, add: {}, remove: {} }, listDuplicates)
      }
    }))
  )
  const why = reason === '' ? nameReplacement(query) : reason
  return applyChange(desk, { kind: 'edit', actor, reason: why, notice: null, of: null, entries }, signal)
}

function putChosen(
  finder: TextFinder,
  fields: FieldReadings,
  chosen: ReadonlySet<string>
): Partial<Record<FieldKey, FieldValue>> {
  const hits = findHits(finder, fields, replaceableFields).filter(({ id }) => chosen.has(id))
  // The revision is the one that was previewed, so a place that is not there was never shown.
  if (hits.length !== chosen.size)
    throw new DeskError(
      'bad-input',
      'Some of the ticked places are not in this photo. It is as it was. Look at the preview again.'
    )
  const set: Partial<Record<FieldKey, FieldValue>> = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const value = fields[field]?.value
    if (value !== undefined) set[field] = putHits(value, own)
  }
  return set
}
