import type { HeaderResult } from '../header/header-result.ts'
import type { PlainFile } from '../plain-jpeg/read-file-facts.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { TagQuestion } from './read-tags.ts'
import { readTags } from './read-tags.ts'
import type { TagEntry } from './tag-entries.ts'

/** What to read of a photo, and what is known of it already. */
export interface EntryQuestion extends Omit<TagQuestion, 'imageHash'> {
  /** Where the bytes are. */
  readonly file: string
  readonly plain: PlainFile | null
  /** What the header reader said already; null where it was not asked yet. */
  readonly header: HeaderResult | null
  /** True where the desk's own header reader may read the file, if it can beyond doubt. */
  readonly ownFirst: boolean
}

/** The tags of a photo, and whether the desk's own reader found them: then only those of the field table. */
export interface EntriesRead {
  readonly entries: readonly TagEntry[]
  readonly byHeader: boolean
}

/**
 * The tags of one photo: those of a plain JPEG by the desk's own header reader, which leaves every doubt to ExifTool; all else by ExifTool. Throws DeskError `tool-failed` and `cancelled`.
 */
export async function readEntries(pool: ExifToolPool, question: EntryQuestion): Promise<EntriesRead> {
  const { file, plain, header: known, ownFirst, ...asked } = question
  if (plain === null) return { entries: await readTags(pool, asked), byHeader: false }
  if (ownFirst) {
    const header = known ?? (await pool.headers.read(file, { signal: asked.signal }))
    if (header.ok) return { entries: [...header.entries, hashEntry(plain)], byHeader: true }
  }
  return { entries: await readTags(pool, { ...asked, imageHash: plain.imageHash }), byHeader: false }
}

/** The image data's hash as ExifTool gives it. */
export function hashEntry({ imageHash }: Pick<PlainFile, 'imageHash'>): TagEntry {
  return { key: 'File:ImageDataHash', group: 'File', name: 'ImageDataHash', value: imageHash }
}
