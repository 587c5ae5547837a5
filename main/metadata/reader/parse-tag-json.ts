import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'

/** The tags in ExifTool's `-json -G1:4:5` answer about one file. Throws `tool-failed` where it is not what that format is. */
export function parseTagJson(json: Buffer, path: string): readonly TagEntry[] {
  const first = parseFirst(json, path)
  return Object.entries(first).flatMap(([key, value]) => {
    const parsed = parseKey(key)
    return parsed === null ? [] : [{ key, ...parsed, value: readValue(value) }]
  })
}

function parseFirst(json: Buffer, path: string): object {
  try {
    const answer: unknown = JSON.parse(json.toString('utf8'))
    const first: unknown = Array.isArray(answer) ? answer[0] : undefined
    if (typeof first === 'object' && first !== null) return first
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unreadableAnswer(path, error)
  }
  throw unreadableAnswer(path)
}

// "XMP-dc:JPEG-APP1-XMP:Description", "IPTC2:Copy1:JPEG-APP13-Photoshop-IPTC:Credit"; "SourceFile" alone has no group and is no tag.
function parseKey(key: string): { group: string; name: string } | null {
  const parts = key.split(':')
  const group = parts[0]
  const name = parts[parts.length - 1]
  return parts.length < 2 || group === undefined || name === undefined ? null : { group, name }
}

function readValue(value: unknown): TagValue {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(readValue)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readValue(part)]))
  }
  return String(value)
}

function unreadableAnswer(path: string, cause?: unknown): DeskError {
  return new DeskError(
    'tool-failed',
    'ExifTool gave no answer that can be read about this file. The file is as it was. Try again; where it happens again, the file is damaged.',
    { path, cause }
  )
}
