import type { FileText } from '../../services/ports/metadata-reader.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { makeToolPath } from '../file/tool-path.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { parseTagJson } from '../reader/parse-tag-json.ts'
import type { TagEntry, TagValue } from '../reader/tag-entries.ts'

// Every tag with its place (-G1:4:5), unknown ones too (-u), texts as they are and bytes not at all (no -b).
const everything = ['-json', '-G1:4:5', '-a', '-n', '-u', '-struct', '-api', 'StructFormat=JSONQ', '-charset', 'UTF8']
// What ExifTool says of the path, of itself, and of several tags together is no text of the file.
const outside = /^(?:System|ExifTool|Composite)$/
// Adobe's resource events, the log of other programs, and Photoshop's own.
const history = /^XMP-(?:xmpMM:(?:History|DerivedFrom|Ingredients|Versions|Pantry)|photoshop:History)/

/** Every text ExifTool finds in a file, tag by tag, its trailers and the histories of other programs included. Throws as the reader does. */
export async function readTexts(
  pool: ExifToolPool,
  path: string,
  signal: AbortSignal | undefined
): Promise<readonly FileText[]> {
  await findPhotoFile(path)
  await using tool = await makeToolPath(path)
  const { stdout } = await pool.run({ args: [...everything, tool.path], path, signal, repeatable: true })
  return parseTagJson(stdout, path)
    .filter(({ group }) => !outside.test(group))
    .flatMap((entry) => listLeaves(entry.value).map((text) => ({ ...describePlace(entry), text })))
}

function describePlace({ key, group, name }: TagEntry): Omit<FileText, 'text'> {
  const tag = `${group}:${name}`
  const part = /Trailer/.test(key) ? 'trailer' : history.test(tag) ? 'xmp-history' : 'tag'
  return { tag, part }
}

function listLeaves(value: TagValue): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values<TagValue>(value).flatMap(listLeaves)
}
