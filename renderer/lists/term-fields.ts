import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { TermListKind } from '../../shared/lists/term-list-kind.ts'

const kinds: Partial<Readonly<Record<FieldKey, TermListKind>>> = {
  keywords: 'keywords',
  personShown: 'persons',
  city: 'places',
  state: 'places',
  country: 'places',
  sublocation: 'places'
}

/** The kind of list a field is completed from; undefined for one that is from none. */
export function findListKind(key: FieldKey): TermListKind | undefined {
  return kinds[key]
}
