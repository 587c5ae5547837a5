import { isAscii, isUtf8 as isValidUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

const decoders = new Map<string, TextDecoder>()

/** The bytes as text in this character set (a name of the WHATWG Encoding Standard). What cannot be read becomes U+FFFD; a byte order mark stays. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const known = decoders.get(encoding)
  const decoder = known ?? new TextDecoder(encoding, { ignoreBOM: true })
  if (known === undefined) decoders.set(encoding, decoder)
  return decoder.decode(bytes)
}

/** True where not every byte is ASCII. */
export function hasForeignBytes(bytes: Uint8Array): boolean {
  return !isAscii(bytes)
}

/** True where the bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isValidUtf8(bytes)
}

/**
 * True where the bytes are UTF-8, whole or cut in the middle of the last character, as programs do that cut to a limit in bytes.
 *
 * Cut text must hold a whole character beyond ASCII: else one accented letter of another character set at the end would do.
 */
export function isUtf8Text(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true
  const lead = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  const whole = bytes.subarray(0, Math.max(0, lead))
  return bytes.length - lead < sequenceLength(bytes[lead] ?? 0) && hasForeignBytes(whole) && isUtf8(whole)
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** Several values in one text to judge it by, a line each. A last character that was cut does not count where a character has several bytes. */
export function decodeTexts(values: readonly Uint8Array[], encoding: string): string {
  const mayBeCut = encoding === 'utf-8' || isMultibyte(encoding)
  const texts = values.map((value) => decodeText(value, encoding))
  return (mayBeCut ? texts.map(dropCut) : texts).join('\n')
}

/** The text without what is left of a last character that was cut. */
export function dropCut(text: string): string {
  return text.replace(/\ufffd$/, '')
}

/** True for character sets that take several bytes a character. In these a value may be valid UTF-8 by chance. */
export function isMultibyte(encoding: string): boolean {
  return /^(?:shift_jis|euc-jp|euc-kr|gb18030|big5|iso-2022-jp)$/.test(encoding)
}

// What no text has: bytes that mean nothing in the character set, C1 control characters, characters nobody defined or for private use.
const fault = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u

/** True where decoded text shows that its bytes are not in that character set. */
export function hasFault(text: string): boolean {
  return fault.test(text)
}
