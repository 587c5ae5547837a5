import type { FieldPart } from './field-part.ts'
import type { VocabularyName } from './vocabulary-name.ts'

/** How a property is held in XMP. `uri` is text that names something; `structure` one structure, the other two lists of structures. */
export type XmpType =
  | 'text'
  | 'uri'
  | 'lang-alt'
  | 'bag'
  | 'seq'
  | 'date'
  | 'integer'
  | 'real'
  | 'boolean'
  | 'structure'
  | 'structure-bag'
  | 'structure-seq'

/**
 * What a field's value is and how it is edited. `text`, `date`, `number`, `flag`, `choice` and `url` are one text; `languages` one text or texts
 * by language; `list` a list of texts; `structures` a list of structures (see `parts`).
 *
 * A date is ISO 8601 as far as it is known; a flag is "true" or "false"; a number is written with digits and a point.
 */
export type FieldKind = 'text' | 'languages' | 'list' | 'structures' | 'date' | 'number' | 'flag' | 'choice' | 'url'

/** How IIM writes what the desk holds otherwise: `genre` "003:Archive", `subject` "IPTC:15054000:::", `date` CCYYMMDD, `digits` as many digits as it has bytes. */
export type IimForm = 'genre' | 'subject' | 'date' | 'digits'

/** One IIM record-2 dataset: number, byte limit and the name ExifTool gives it. Source: IPTC-NAA IIM 4.2, chapter 6. */
export interface IimMapping {
  readonly dataset: `2:${number}`
  readonly maxBytes: number
  readonly tag: string
  readonly repeatable: boolean
  readonly form?: IimForm
  /** The dataset that holds the time of a date (HHMMSS±HHMM). */
  readonly time?: { readonly dataset: `2:${number}`; readonly maxBytes: number; readonly tag: string }
}

/** One XMP property and the ExifTool tag (with group) that reads and writes it. */
export interface XmpMapping {
  readonly property: string
  readonly type: XmpType
  readonly tag: string
  /** What ExifTool takes off the stored value when it reads and puts on when it writes. The desk's value is without it. */
  readonly prefix?: string
}

/** Another XMP property that repeats the field, read as a further copy. It is written where a file has it, never made. */
export interface XmpMirror extends XmpMapping {
  /** False for a spelling ExifTool cannot write: the copy stays as it is. */
  readonly writable: boolean
}

/** One EXIF tag, or PNG text chunk, that mirrors the field, named as ExifTool groups it (`IFD0:Artist`, `PNG:Author`). */
export interface ExifMapping {
  readonly tag: string
  readonly id: number
  /** True where the tag is made in a file that has none; else it is only kept in step. */
  readonly create: boolean
  /** The tags with the zone and the fraction of a moment. */
  readonly moment?: { readonly zone: string; readonly fraction: string }
}

/** One of Photoshop's image resources that repeats the field. It is kept in step where a file has it, never made. */
export interface PhotoshopMapping {
  readonly tag: `Photoshop:${string}`
  /** Its number. Source: Adobe Photoshop File Formats Specification, image resource IDs. */
  readonly id: number
}

/** Where a field stands in the info editor and in lists. */
export type FieldGroup = 'caption' | 'credit' | 'place' | 'desk' | 'content' | 'picture' | 'rights'

/** What the desk knows of one field. The only description of it: reader, writer, contract, UI, CLI and docs follow this table. */
export interface FieldDefinition<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly group: FieldGroup
  /** What the field is for, in one sentence of our own. Source: IPTC Photo Metadata Standard 2025.1 and IIM 4.2. */
  readonly definition: string
  readonly kind: FieldKind
  /** True where the desk value is a list of texts. */
  readonly list: boolean
  /** What the items of a list are, where they are more than text. */
  readonly items?: 'date' | 'number' | 'url'
  /** True where a field of structures holds at most one. */
  readonly single?: boolean
  /** The parts of each structure, where the value is structures. */
  readonly parts?: readonly FieldPart[]
  /** The code list new values are checked against; existing ones never block an edit. */
  readonly vocabulary?: VocabularyName
  /** True where text of several lines is usual. */
  readonly multiline?: boolean
  /** True for what another program keeps for itself: shown, never written by the desk. */
  readonly readOnly?: boolean
  /** What wires do with the field, where it is worth knowing. */
  readonly wire?: string
  readonly iim?: IimMapping
  readonly xmp?: XmpMapping
  readonly xmpMirrors?: readonly XmpMirror[]
  readonly exif?: readonly ExifMapping[]
  readonly photoshop?: PhotoshopMapping
}
