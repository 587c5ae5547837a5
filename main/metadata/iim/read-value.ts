import { decodeText, dropCut, hasFault, hasForeignBytes, isMultibyte, isUtf8Text } from './decode-text.ts'
import { undoDoubleEncoding } from './double-encoding.ts'

/** How the bytes of a block's values become text. */
export interface ValueReading {
  /** The character set of the block, as TextDecoder names it. */
  readonly encoding: string
  /** The one for values that are not valid in a block of UTF-8. */
  readonly otherwise: string
  /** True where the block says what it is in: then a value that happens to be valid UTF-8 is not taken for that. */
  readonly strict: boolean
  /** True where text that was encoded twice is given as it was before. */
  readonly repairs: boolean
}

/** A value's text. Trailing NULs go, as some programs end texts with one. */
export function readValue(bytes: Buffer, reading: ValueReading): string {
  const value = trimNul(bytes)
  if (!hasForeignBytes(value)) return value.toString('latin1')
  const text = decodeText(value, chooseEncoding(value, reading))
  return reading.repairs ? (undoDoubleEncoding(text) ?? text) : text
}

/** True where a value's bytes are UTF-8 as they stand and are read as such; what was cut in mid-character stays cut. */
export function isReadAsStored(bytes: Buffer, reading: ValueReading): boolean {
  const value = trimNul(bytes)
  if (!hasForeignBytes(value)) return true
  if (chooseEncoding(value, reading) !== 'utf-8') return false
  return !reading.repairs || undoDoubleEncoding(decodeText(value, 'utf-8')) === null
}

/** The bytes without the NULs at their end. */
export function trimNul(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

// One block may hold values of several programs: each is read as what it is.
function chooseEncoding(value: Buffer, { encoding, otherwise, strict }: ValueReading): string {
  if (encoding === 'utf-8') return isUtf8Text(value) ? 'utf-8' : otherwise
  if (strict || (isMultibyte(encoding) && !hasFault(dropCut(decodeText(value, encoding))))) return encoding
  return isUtf8Text(value) ? 'utf-8' : encoding
}
