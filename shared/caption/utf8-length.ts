/**
 * The number of bytes a text takes in UTF-8, as IIM limits count it.
 *
 * A surrogate without its partner counts three bytes, as the replacement character it is written as (WHATWG Encoding).
 */
export function measureUtf8(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (isPair(text, index)) {
      bytes += 4
      index += 1
    } else bytes += 3
  }
  return bytes
}

function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff
}
