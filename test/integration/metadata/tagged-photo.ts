import { parseIim } from '../../../main/metadata/iim/parse-iim.ts'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { runExifTool, runExifToolForBytes } from './run-exiftool.ts'
import type { TemporaryFolder } from './temporary-folder.ts'

/** Draws a photo and writes these tags into it as another program would; gives its path. */
export async function makeTaggedPhoto(folder: TemporaryFolder, ...tags: readonly string[]): Promise<string> {
  const path = await drawPicture(folder.at('photo.jpg'))
  if (tags.length > 0) await writeOutside(path, ...tags)
  return path
}

/** A field's copies as container and value. */
export function listCopies(field: FieldReading | undefined) {
  return field?.copies.map(({ container, value }) => [container, value])
}

/** What ExifTool, asked by itself, says of a file. */
export function askExifTool(path: string, ...tags: readonly string[]): Record<string, unknown> {
  const options = ['-json', '-G1', '-a', '-n', '-struct', '-api', 'StructFormat=JSONQ']
  const answer: unknown = JSON.parse(runExifTool(...options, ...tags, path))
  return Array.isArray(answer) ? answer[0] : {}
}

/** The datasets of a file's IIM with their bytes as text. */
export function listIim(path: string): readonly [dataset: string, text: string][] {
  const { datasets } = parseIim(runExifToolForBytes('-b', '-IPTC', path))
  return datasets.map(({ record, number, bytes }) => [`${record}:${number}`, bytes.toString()])
}
