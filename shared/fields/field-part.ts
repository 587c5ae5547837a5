import type { VocabularyName } from './vocabulary-name.ts'

/** What a part of a structure is. `structure` is one structure, `structures` a list of them; the rest is as in fields. */
export type PartKind = 'text' | 'languages' | 'list' | 'date' | 'number' | 'choice' | 'url' | 'structure' | 'structures'

/** One part of a structure, in the table and in the value: `{ city: 'Astana' }`. */
export interface FieldPart {
  /** The part's name in values: camelCase of the label. */
  readonly key: string
  readonly label: string
  readonly definition: string
  /** The property with its namespace prefix, as it stands in XMP: "Iptc4xmpExt:ProvinceState". */
  readonly property: string
  /** ExifTool's name: "ProvinceState". */
  readonly tag: string
  readonly kind: PartKind
  /** Whether a list is ordered in XMP (`seq`) or not (`bag`). */
  readonly order?: 'bag' | 'seq'
  readonly parts?: readonly FieldPart[]
  readonly vocabulary?: VocabularyName
  /** What ExifTool takes off the stored value when it reads and puts on when it writes. */
  readonly prefix?: string
}

type PartExtras = Pick<FieldPart, 'parts' | 'vocabulary' | 'prefix' | 'order'> & { readonly tag?: string }

/** Declares a part. ExifTool's name is the property's, with a capital letter. */
export function declarePart(
  [key, label, property, kind]: readonly [key: string, label: string, property: string, kind: PartKind],
  definition: string,
  extras: PartExtras = {}
): FieldPart {
  const name = property.slice(property.indexOf(':') + 1)
  return { key, label, definition, property, kind, tag: name.charAt(0).toUpperCase() + name.slice(1), ...extras }
}
