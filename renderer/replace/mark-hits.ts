import type { ReplaceHit } from '../../shared/contract/replace.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { mapTexts } from '../../shared/fields/map-texts.ts'
import type { DiffStretch } from '../ui/diff-stretch.ts'

/** A stretch of a text with its hits; `id` names the hit that a deleted or inserted one belongs to. */
export interface MarkedStretch extends DiffStretch {
  readonly id?: string
}

/** One text of a field with its places marked, and where it stands in the field. */
export interface MarkedText {
  readonly place: string
  readonly stretches: readonly MarkedStretch[]
}

/** The texts of a value that hold ticked places, each whole, what goes struck and what comes beside it. */
export function markHits(value: FieldValue | undefined, hits: readonly ReplaceHit[]): readonly MarkedText[] {
  const marked: MarkedText[] = []
  if (value === undefined) return marked
  mapTexts(value, (text, place) => {
    const own = hits.filter((hit) => hit.place === place)
    if (own.length > 0) marked.push({ place, stretches: markText(text, own) })
    return text
  })
  return marked
}

function markText(text: string, hits: readonly ReplaceHit[]): readonly MarkedStretch[] {
  let from = 0
  const stretches = hits.flatMap(({ id, start, end, to }): MarkedStretch[] => {
    const same: MarkedStretch = { kind: 'same', text: text.slice(from, start) }
    from = end
    return [same, { kind: 'deleted', text: text.slice(start, end), id }, { kind: 'inserted', text: to, id }]
  })
  return [...stretches, { kind: 'same' as const, text: text.slice(from) }].filter((stretch) => stretch.text !== '')
}
