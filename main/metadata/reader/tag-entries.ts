/** A value as ExifTool's JSON gives it. Every leaf is text: nothing was turned into a number or a truth value on the way. */
export type TagValue = string | readonly TagValue[] | { readonly [name: string]: TagValue }

/** One tag: family-1 group ("XMP-dc"), name ("Description-fr") and value, in the order ExifTool found them. */
export interface TagEntry {
  /** ExifTool's own key, unique in one answer, with the tag's place in the file: "IPTC2:Copy1:JPEG-Trailer-AFCP-IPTC:City". */
  readonly key: string
  readonly group: string
  readonly name: string
  readonly value: TagValue
  /** True for text whose bytes were not in the character set they should be in, so that what it says is a guess. */
  readonly guessed?: true
}

/** All values of a tag in a group, in file order; several where a file holds the tag more than once. */
export function findValues(entries: readonly TagEntry[], group: string, name: string): readonly TagValue[] {
  return entries.filter((entry) => entry.group === group && entry.name === name).map((entry) => entry.value)
}

/** The first text of a tag, or undefined where the file has none. */
export function findText(entries: readonly TagEntry[], group: string, name: string): string | undefined {
  return findValues(entries, group, name).find((value) => typeof value === 'string')
}

/** True for a value that is a list. */
export function isTagList(value: TagValue | undefined): value is readonly TagValue[] {
  return Array.isArray(value)
}
