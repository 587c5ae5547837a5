import { decodeText } from './decode-text.ts'

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

/** The byte of each character a single-byte character set has; the way back of `decodeText`. */
export function makeByteTable(encoding: string): ReadonlyMap<string, number> {
  return new Map([...decodeText(allBytes, encoding)].map((character, byte) => [character, byte]))
}
