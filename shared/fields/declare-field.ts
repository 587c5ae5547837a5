import type {
  ExifMapping,
  FieldDefinition,
  FieldGroup,
  FieldKind,
  IimMapping,
  XmpMapping,
  XmpType
} from './field-definition.ts'

/** A dataset of IIM record 2 with its byte limit and ExifTool's name. */
export function iim(dataset: IimMapping['dataset'], maxBytes: number, tag: string, repeatable = false): IimMapping {
  return { dataset, maxBytes, tag, repeatable }
}

/** The two datasets of an IIM date: CCYYMMDD and HHMMSS±HHMM. Their names end in "Date" or "…DateCreated" and "Time". */
export function iimMoment(
  date: readonly [IimMapping['dataset'], tag: string],
  time: readonly [IimMapping['dataset'], tag: string]
): IimMapping {
  return { ...iim(date[0], 8, date[1]), form: 'date', time: { dataset: time[0], maxBytes: 11, tag: time[1] } }
}

/** An XMP property, its type and the ExifTool tag. */
export function xmp(property: string, type: XmpType, tag: string): XmpMapping {
  return { property, type, tag }
}

/** An EXIF tag that is made where a file has none. */
export function exif(tag: string, id: number): ExifMapping {
  return { tag, id, create: true }
}

/** An EXIF tag that is only kept in step where a file has it. */
export function exifWherePresent(tag: string, id: number, moment?: ExifMapping['moment']): ExifMapping {
  return { tag, id, create: false, ...(moment === undefined ? {} : { moment }) }
}

/** A PNG text chunk with one of the standard's keywords, only kept in step where a file has it. It has no number. Source: PNG specification, 11.3.3. */
export function pngText(keyword: 'Title' | 'Author' | 'Description' | 'Copyright'): ExifMapping {
  return { tag: `PNG:${keyword}`, id: 0, create: false }
}

const plusVocabulary = 'http://ns.useplus.org/ldf/vocab/'

/** A PLUS property with a code of a PLUS vocabulary: stored as a URI, the code alone on the desk. */
export function plusCode(name: string): XmpMapping {
  return { ...xmp(`plus:${name}`, 'uri', `XMP-plus:${name}`), prefix: plusVocabulary }
}

type Extras = Omit<FieldDefinition, 'key' | 'label' | 'group' | 'kind' | 'definition' | 'list'>

/** Declares the fields of one group. */
export function declareGroup(group: FieldGroup) {
  return <const Key extends string>(
    [key, label, kind]: readonly [key: Key, label: string, kind: FieldKind],
    definition: string,
    extras: Extras
  ): FieldDefinition<Key> => ({ key, label, group, kind, definition, list: kind === 'list', ...extras })
}
