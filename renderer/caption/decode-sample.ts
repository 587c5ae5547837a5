import type { CharsetChoice } from '../../shared/contract/charset.ts'
import { codePages } from '../../shared/contract/code-pages.ts'
import { phrase } from '../messages/phrase.ts'

/** Bytes of a sample, given as hexadecimal digits. Digits that are no pairs are left out. */
function readHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** The sample's bytes as a character set reads them; U+FFFD for bytes it has no character for. Empty for a set this browser does not know. */
export function decodeSample(hex: string, charset: string): string {
  try {
    return new TextDecoder(charset).decode(readHex(hex))
  } catch (error) {
    // The sets of the desk are those of TextDecoder, but for what no browser has.
    if (error instanceof RangeError) return ''
    throw error
  }
}

/** Hexadecimal digits as pairs: "43 6f 6e". */
export function splitHex(hex: string): string {
  return (hex.match(/../g) ?? []).join(' ')
}

/** A character set by its name for people. */
export function nameCharset(charset: string): string {
  if (charset === 'repair-double') return phrase('caption.decoded-once-more')
  return codePages.find(({ name }) => name === charset)?.words ?? charset
}

/** The choice a person has with a character set; undefined for what IIM cannot be read as by choice. */
export function toCharsetChoice(charset: string): CharsetChoice | undefined {
  if (charset === 'utf-8' || charset === 'repair-double') return charset
  return codePages.find(({ name }) => name === charset)?.name
}
