import { decodeText, isUtf8 } from './decode-text.ts'
import { rateText } from './rate-text.ts'
import { makeByteTable } from './single-byte-table.ts'

// UTF-8 that a program took for one of these and encoded once more.
//
// Latin-1 proper has control characters where cp1252 has quotes and dashes; both ways of misreading occur, also in one text.
const latin1 = Array.from({ length: 256 }, (_, byte): [string, number] => [String.fromCharCode(byte), byte])
const mistaken: readonly ReadonlyMap<string, number>[] = [
  new Map([...latin1, ...makeByteTable('windows-1252')]),
  makeByteTable('macintosh')
]

const foreign = /[\u0080-\u{10ffff}]/u

/**
 * The text as it was before it was encoded twice ("MÃ¼ller" gives "Müller"), or null where it was not.
 *
 * Strict: every character that is not ASCII must be part of such a sequence, and the result must look more like text.
 */
export function undoDoubleEncoding(text: string): string | null {
  if (!foreign.test(text)) return null
  for (const bytesOf of mistaken) {
    const raw = toBytes(text, bytesOf)
    if (raw === null || !isUtf8(raw)) continue
    const undone = decodeText(raw, 'utf-8')
    if (rateText(undone) > rateText(text)) return undone
  }
  return null
}

// Null where the text has a character the program could not have taken a byte for.
function toBytes(text: string, bytesOf: ReadonlyMap<string, number>): Uint8Array | null {
  const bytes: number[] = []
  for (const character of text) {
    const byte = bytesOf.get(character)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  return bytes.some((byte) => byte >= 0x80) ? Uint8Array.from(bytes) : null
}
