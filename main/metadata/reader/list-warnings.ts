import type { FileStats } from '../file/file-state.ts'
import { listBlockWarnings } from '../iim/describe-charset.ts'
import { listTextWarnings } from './list-text-warnings.ts'
import type { PhotoTags } from './photo-tags.ts'
import { findValues } from './tag-entries.ts'

// Ours says it right: ExifTool counts TIFF padding into the digest and calls good ones stale.
const notOurs = /IPTCDigest is not current/

/** What a person should know about a file before trusting it: ExifTool's warnings and our own. */
export function listWarnings({ entries, blocks }: PhotoTags, { nlink }: Pick<FileStats, 'nlink'>): readonly string[] {
  const tool = ['Error', 'Warning'].flatMap((name) =>
    findValues(entries, 'ExifTool', name).filter((value) => typeof value === 'string' && !notOurs.test(value))
  )
  const warnings = [...tool.filter((value) => typeof value === 'string'), ...blocks.flatMap(listBlockWarnings)]
  warnings.push(...listTextWarnings(entries))
  if (nlink > 1n) {
    warnings.push(
      `This file has ${nlink} names (hard links). An edit changes this name only; the others keep the old file.`
    )
  }
  return [...new Set(warnings)]
}
