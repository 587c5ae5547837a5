import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { parseTagJson } from './parse-tag-json.ts'
import type { ReadScope } from './read-arguments.ts'
import { listReadArguments, withoutBytes } from './read-arguments.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

/** What to read, and how ExifTool is to be called for it. `toolPath` is the path ExifTool gets, `path` the one failures name. */
export interface TagQuestion {
  readonly path: string
  readonly toolPath: string
  readonly scope: ReadScope
  readonly signal?: AbortSignal | undefined
}

const bytesPrefix = 'base64:'

/** Every tag of one file, exactly as stored. Throws DeskError `tool-failed` and `cancelled`. */
export async function readTags(pool: ExifToolPool, question: TagQuestion): Promise<readonly TagEntry[]> {
  const args = listReadArguments(question.scope)
  const entries = await ask(pool, args, question)
  if (!entries.some((entry) => isFieldText(entry) && holdsBytesPrefix(entry.value))) return entries
  // ExifTool writes text that is not UTF-8 as "base64:…"; a caption may say just that. Asked without bytes, only real text stays the same.
  const plain = new Map((await ask(pool, withoutBytes(args), question)).map((entry) => [entry.key, entry.value]))
  return entries.map((entry) => {
    if (!isFieldText(entry) || !holdsBytesPrefix(entry.value)) return entry
    return { ...entry, value: readForeign(entry.value, plain.get(entry.key)) }
  })
}

async function ask(pool: ExifToolPool, args: readonly string[], question: TagQuestion): Promise<readonly TagEntry[]> {
  const { path, toolPath, signal } = question
  const { stdout } = await pool.run({ args: [...args, toolPath], path, signal, repeatable: true })
  return parseTagJson(stdout, path)
}

function isFieldText({ group, name }: TagEntry): boolean {
  return (
    /^XMP-(?:dc|photoshop|iptcCore)$/.test(group) ||
    (group === 'IFD0' && /^(?:ImageDescription|Artist|Copyright)$/.test(name))
  )
}

function holdsBytesPrefix(value: TagValue): boolean {
  return typeof value === 'string' ? value.startsWith(bytesPrefix) : isTagList(value) && value.some(holdsBytesPrefix)
}

// Text that is not UTF-8, where UTF-8 belongs: cp1252 is what such programs wrote.
function readForeign(value: TagValue, plain: TagValue | undefined): TagValue {
  if (typeof value === 'string') {
    if (!value.startsWith(bytesPrefix) || value === plain) return value
    return new TextDecoder('windows-1252').decode(Buffer.from(value.slice(bytesPrefix.length), 'base64'))
  }
  if (!isTagList(value)) return value
  return value.map((part, index) => readForeign(part, isTagList(plain) ? plain[index] : undefined))
}
