import type { ReplaceHit, ReplacePhoto, ReplacePreview } from '../../shared/contract/replace.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'

/** Names a place among all photos. */
export function nameReplaceHit({ photo }: ReplacePhoto, { id }: ReplaceHit): string {
  return `${photo.id} ${id}`
}

/** A photo with those of its places that are ticked. */
export interface TickedPhoto {
  readonly found: ReplacePhoto
  readonly hits: readonly ReplaceHit[]
}

/** What would be written: photos that can be, with their ticked places in fields that are not left alone. */
export function listTicked(
  found: ReplacePreview | null,
  off: ReadonlySet<string>,
  without: ReadonlySet<FieldKey>
): readonly TickedPhoto[] {
  return (found?.photos ?? []).flatMap((photo) => {
    if (photo.refusal !== null) return []
    const hits = photo.hits.filter((hit) => !without.has(hit.field) && !off.has(nameReplaceHit(photo, hit)))
    return hits.length === 0 ? [] : [{ found: photo, hits }]
  })
}
