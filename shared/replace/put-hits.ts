import type { FieldValue } from '../fields/field-value.ts'
import { mapTexts } from '../fields/map-texts.ts'
import type { FieldHit } from './find-hits.ts'
import type { TextHit } from './text-finder.ts'

/** The value with what the hits put in; they are of one field, and of this value. */
export function putHits(value: FieldValue, hits: readonly Pick<FieldHit, 'place' | keyof TextHit>[]): FieldValue {
  const byPlace = Map.groupBy(hits, ({ place }) => place)
  return mapTexts(value, (text, place) => putIntoText(text, byPlace.get(place) ?? []))
}

function putIntoText(text: string, hits: readonly TextHit[]): string {
  let put = ''
  let from = 0
  for (const { start, end, to } of hits.toSorted((one, other) => one.start - other.start)) {
    put += text.slice(from, start) + to
    from = end
  }
  return put + text.slice(from)
}
