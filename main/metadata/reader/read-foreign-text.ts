import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { decodeText, isUtf8Text } from '../iim/decode-text.ts'
import { rankCodePages } from '../iim/rank-code-pages.ts'
import type { TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

const bytesPrefix = 'base64:'

/** True for a value that holds, or may hold, bytes instead of text. */
export function holdsBytesPrefix(value: TagValue): boolean {
  return typeof value === 'string' ? value.startsWith(bytesPrefix) : Object.values(value).some(holdsBytesPrefix)
}

/** The bytes that stand for text which is not UTF-8. `plain`: the same value asked for without bytes; text is the same there. */
export function listForeignBytes(value: TagValue, plain: TagValue | undefined): readonly Buffer[] {
  if (typeof value !== 'string') {
    return Object.entries(value).flatMap(([name, part]) => listForeignBytes(part, findPart(plain, name)))
  }
  return isForeign(value, plain) ? [toBytes(value)] : []
}

/** The likeliest character set of text in XMP or EXIF that is not UTF-8, where only UTF-8 belongs: a guess. */
export function guessEncoding(foreign: readonly Buffer[]): string {
  const [best] = rankCodePages(
    foreign.filter((bytes) => !isUtf8Text(bytes)),
    defaultSettings.iimCodePages,
    new Set()
  )
  return best?.encoding ?? 'windows-1252'
}

/** The value with such bytes as text: UTF-8 that was cut in mid-character as that, all else in `encoding`. */
export function readForeignText(value: TagValue, plain: TagValue | undefined, encoding: string): TagValue {
  if (typeof value === 'string') {
    if (!isForeign(value, plain)) return value
    const bytes = toBytes(value)
    return decodeText(bytes, isUtf8Text(bytes) ? 'utf-8' : encoding)
  }
  if (isTagList(value))
    return value.map((part, index) => readForeignText(part, findPart(plain, String(index)), encoding))
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, readForeignText(part, findPart(plain, name), encoding)])
  )
}

function isForeign(value: string, plain: TagValue | undefined): boolean {
  return value.startsWith(bytesPrefix) && value !== plain
}

function toBytes(value: string): Buffer {
  return Buffer.from(value.slice(bytesPrefix.length), 'base64')
}

function findPart(value: TagValue | undefined, name: string): TagValue | undefined {
  if (value === undefined || typeof value === 'string') return undefined
  return isTagList(value) ? value[Number(name)] : value[name]
}
