import type { CharsetFacts, IimCharset } from './iim-charset.ts'
import { findIimCharset } from './iim-charset.ts'
import { isTextDataset } from './iim-text-datasets.ts'
import type { IimDataset, ParsedIim } from './parse-iim.ts'
import { parseIim } from './parse-iim.ts'
import { readValue } from './read-value.ts'

/** One IIM block of a file. `name` is ExifTool's group: "IPTC" for the one where the standard puts it, "IPTC2" … for others. */
export interface IimBlock extends ParsedIim {
  readonly name: string
  /** Where it stands in the file, in ExifTool's words, numbered where one place has several: "JPEG-APP13-Photoshop-IPTC 1". */
  readonly place: string
  readonly raw: Buffer
  readonly charset: IimCharset
}

/** The bytes of a block, and what is known of its character set from elsewhere. */
export type IimBytes = Pick<IimBlock, 'name' | 'place' | 'raw'> & CharsetFacts

/** Reads a block: its datasets and the character set of its text. */
export function readIimBlock({ name, place, raw, ...facts }: IimBytes): IimBlock {
  const parsed = parseIim(raw)
  const charset = findIimCharset(parsed.datasets, parsed.datasets.filter(isTextDataset), facts)
  return { ...parsed, name, place, raw, charset }
}

/**
 * The dataset's text. Trailing NULs go, as some programs end texts with one.
 *
 * Bytes that are not what the block's character set says are read one value at a time: as UTF-8 where they are valid, else in the likeliest
 * of the desk's code pages.
 */
export function readIimText({ charset }: Pick<IimBlock, 'charset'>, { bytes }: Pick<IimDataset, 'bytes'>): string {
  return readValue(bytes, charset)
}
