import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { isFieldText } from './field-text.ts'
import { parseTagJson } from './parse-tag-json.ts'
import type { ReadScope } from './read-arguments.ts'
import { listReadArguments, withoutBytes, withoutImageData } from './read-arguments.ts'
import { guessEncoding, holdsBytesPrefix, listForeignBytes, readForeignText } from './read-foreign-text.ts'
import type { TagEntry } from './tag-entries.ts'

/** What to read, and how ExifTool is to be called for it. `toolPath` is the path ExifTool gets, `path` the one failures name. */
export interface TagQuestion {
  readonly path: string
  readonly toolPath: string
  readonly scope: ReadScope
  /** The image data's hash, where the file is a plain JPEG: ExifTool then need not read the picture. */
  readonly imageHash?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Every tag of one file, exactly as stored. Throws DeskError `tool-failed` and `cancelled`. */
export async function readTags(pool: ExifToolPool, question: TagQuestion): Promise<readonly TagEntry[]> {
  const { scope, imageHash } = question
  if (imageHash === undefined) return ask(pool, listReadArguments(scope), question)
  const entries = await ask(pool, withoutImageData(listReadArguments(scope)), question)
  return [...entries, { key: 'File:ImageDataHash', group: 'File', name: 'ImageDataHash', value: imageHash }]
}

async function ask(pool: ExifToolPool, args: readonly string[], question: TagQuestion): Promise<readonly TagEntry[]> {
  const entries = await askOnce(pool, args, question)
  if (!entries.some((entry) => isFieldText(entry) && holdsBytesPrefix(entry.value))) return entries
  // ExifTool writes text that is not UTF-8 as "base64:…"; a caption may say just that. Asked without bytes, only real text stays the same.
  const plain = new Map((await askOnce(pool, withoutBytes(args), question)).map((entry) => [entry.key, entry.value]))
  const isForeign = (entry: TagEntry): boolean => isFieldText(entry) && holdsBytesPrefix(entry.value)
  const bytes = entries.filter(isForeign).flatMap((entry) => listForeignBytes(entry.value, plain.get(entry.key)))
  if (bytes.length === 0) return entries
  const encoding = guessEncoding(bytes)
  return entries.map((entry) => {
    if (!isForeign(entry)) return entry
    const value = readForeignText(entry.value, plain.get(entry.key), encoding)
    return JSON.stringify(value) === JSON.stringify(entry.value) ? entry : { ...entry, value, guessed: true }
  })
}

async function askOnce(
  pool: ExifToolPool,
  args: readonly string[],
  question: TagQuestion
): Promise<readonly TagEntry[]> {
  const { path, toolPath, signal } = question
  const { stdout } = await pool.run({ args: [...args, toolPath], path, signal, repeatable: true })
  return parseTagJson(stdout, path)
}
