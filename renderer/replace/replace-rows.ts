import type { ReplaceHit, ReplacePhoto, ReplacePreview } from '../../shared/contract/replace.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { nameReplaceHit } from '../state/replace-ticks.ts'

/** How a tick stands. */
export type ReplaceTick = 'on' | 'off' | 'mixed' | 'refused'

/** A line of the preview: a photo's head, or one place in it. `at` counts places only. */
export type ReplaceRow =
  | {
      readonly kind: 'photo'
      readonly key: string
      readonly found: ReplacePhoto
      readonly tick: ReplaceTick
      readonly hits: readonly ReplaceHit[]
      readonly hitKeys: readonly string[]
    }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly found: ReplacePhoto
      readonly tick: ReplaceTick
      readonly hit: ReplaceHit
      readonly at: number
      /** True where the place before it stands in the same text. */
      readonly again: boolean
    }

/** The lines of a preview, photo by photo, without the fields that are left alone. */
export function listReplaceRows(
  preview: ReplacePreview | null,
  off: ReadonlySet<string>,
  without: ReadonlySet<FieldKey>
): readonly ReplaceRow[] {
  let at = 0
  return (preview?.photos ?? []).flatMap((found): ReplaceRow[] => {
    const hits = found.hits.filter(({ field }) => !without.has(field))
    if (hits.length === 0) return []
    const refused = found.refusal !== null
    const hitKeys = hits.map((hit) => nameReplaceHit(found, hit))
    const on = hitKeys.filter((key) => !off.has(key)).length
    const tick = refused ? 'refused' : on === 0 ? 'off' : on === hits.length ? 'on' : 'mixed'
    const rows = hits.map((hit, index): ReplaceRow => {
      const key = nameReplaceHit(found, hit)
      const before = hits[index - 1]
      const again = before?.field === hit.field && before.place === hit.place
      at += 1
      return {
        kind: 'hit',
        key,
        found,
        hit,
        again,
        at: at - 1,
        tick: refused ? 'refused' : off.has(key) ? 'off' : 'on'
      }
    })
    return [{ kind: 'photo', key: found.photo.id, found, tick, hits, hitKeys }, ...rows]
  })
}

/** How many places there are, are ticked, are not, and cannot be. */
export interface ReplaceCounts {
  readonly hits: number
  readonly ticked: number
  readonly off: number
  readonly refused: number
  readonly photos: number
  readonly tickedPhotos: number
}

/** Counts the lines of a preview. */
export function countReplaceRows(rows: readonly ReplaceRow[]): ReplaceCounts {
  const hits = rows.filter((row) => row.kind === 'hit')
  const photos = rows.filter((row) => row.kind === 'photo')
  const of = (tick: ReplaceTick) => hits.filter((row) => row.tick === tick).length
  return {
    hits: hits.length,
    ticked: of('on'),
    off: of('off'),
    refused: of('refused'),
    photos: photos.length,
    tickedPhotos: photos.filter(({ tick }) => tick === 'on' || tick === 'mixed').length
  }
}

/** How many places each field holds, left alone or not. */
export function countByField(preview: ReplacePreview | null): ReadonlyMap<FieldKey, number> {
  const counts = new Map<FieldKey, number>()
  for (const { hits } of preview?.photos ?? [])
    for (const { field } of hits) counts.set(field, (counts.get(field) ?? 0) + 1)
  return counts
}
