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
    const bytes = [...text].map((character) => bytesOf.get(character))
    if (bytes.some((byte) => byte === undefined) || !bytes.some((byte) => byte !== undefined && byte >= 0x80)) continue
    const raw = Uint8Array.from(bytes.map((byte) => byte ?? 0))
    if (!isUtf8(raw)) continue
    const undone = decodeText(raw, 'utf-8')
    if (rateText(undone) > rateText(text)) return undone
  }
  return null
}
