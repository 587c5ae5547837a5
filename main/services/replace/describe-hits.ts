import { measureUtf8 } from '../../../shared/caption/utf8-length.ts'
import type { ReplaceHit } from '../../../shared/contract/replace.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import type { FieldHit } from '../../../shared/replace/find-hits.ts'

// A row of the preview shows about this many letters on each side.
const around = 80

/** The places of one photo as a preview tells them, with the words around and what they weigh. */
export function describeHits(hits: readonly FieldHit[]): ReplaceHit[] {
  const grown = new Map<string, number>()
  const key = ({ field, place }: FieldHit) => `${field}/${place}`
  for (const hit of hits) {
    const gain = measureUtf8(hit.to) - measureUtf8(hit.text.slice(hit.start, hit.end))
    grown.set(key(hit), (grown.get(key(hit)) ?? 0) + gain)
  }
  return hits.map((hit) => {
    const { id, field, place, start, end, to, text } = hit
    const bytes = measureUtf8(text)
    return {
      ...{ id, field, place, start, end, to },
      before: text.slice(Math.max(0, start - around), start).toWellFormed(),
      from: text.slice(start, end),
      after: text.slice(end, end + around).toWellFormed(),
      bytes: { from: bytes, to: bytes + (grown.get(key(hit)) ?? 0), limit: findLimit(hit) }
    }
  })
}

// IIM has the default language only, and no structures.
function findLimit({ field, place }: FieldHit): number | null {
  const { iim, kind } = findField(field)
  if (iim === undefined || kind === 'structures') return null
  return kind === 'languages' && place !== '' && place !== 'x-default' ? null : iim.maxBytes
}
