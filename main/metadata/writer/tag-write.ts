/** One XMP or EXIF tag to write: no value takes it away, several make a list. Named with its group: "XMP-dc:Description-x-default". */
export interface TagWrite {
  readonly tag: string
  readonly values: readonly string[]
}

/** New bytes of IIM record-2 datasets by number. No value takes the dataset away. */
export type IimWrites = ReadonlyMap<number, readonly Buffer[]>
