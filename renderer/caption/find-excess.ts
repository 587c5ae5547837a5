import { measureUtf8 } from '../../shared/caption/utf8-length.ts'

/** Where a text begins to need more than `limit` bytes of UTF-8, in UTF-16 units; its length where it fits. Characters stay whole. */
export function findExcess(text: string, limit: number): number {
  let bytes = 0
  let at = 0
  for (const character of text) {
    bytes += measureUtf8(character)
    if (bytes > limit) return at
    at += character.length
  }
  return at
}
