/** How a field's value is held in XMP; decides whether the desk value is text, a list or a set of languages. */
export type XmpType = 'text' | 'lang-alt' | 'bag' | 'seq' | 'date' | 'integer'

/** One IIM record-2 dataset: number, byte limit and the name ExifTool gives it. Source: IPTC-NAA IIM 4.2, chapter 6. */
export interface IimMapping {
  readonly dataset: `2:${number}`
  readonly maxBytes: number
  readonly tag: string
  readonly repeatable: boolean
}

/** One XMP property and the ExifTool tag (with group) that reads and writes it. */
export interface XmpMapping {
  readonly property: string
  readonly type: XmpType
  readonly tag: string
}

/** One EXIF tag that mirrors the field, named as ExifTool groups it (`IFD0:Artist`). */
export interface ExifMapping {
  readonly tag: string
  readonly id: number
}

/** Where a field stands in the info editor and in lists. */
export type FieldGroup = 'caption' | 'credit' | 'place' | 'desk'

/** What the desk knows of one field. The only description of it: reader, writer, contract, UI and CLI follow this table. */
export interface FieldDefinition<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly group: FieldGroup
  /** What the field is for, in one sentence of our own. Source: IPTC Photo Metadata Standard 2025.1. */
  readonly definition: string
  /** True where the desk value is a list of texts. */
  readonly list: boolean
  readonly iim?: IimMapping
  readonly xmp?: XmpMapping
  readonly exif?: ExifMapping
}
