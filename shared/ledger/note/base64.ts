const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes given as hexadecimal digits in standard base64 with padding. Source: RFC 4648, section 4. */
export function writeBase64(hex: string): string {
  const groups = hex.match(/.{1,6}/g) ?? []
  return groups.map(writeGroup).join('')
}

/** The bytes of a base64 text as hexadecimal digits; undefined where it is not the one text that stands for them. */
export function readBase64(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const hex = (text.match(/.{4}/g) ?? []).map(readGroup).join('')
  // Bits behind the last byte could differ without changing it.
  return writeBase64(hex) === text ? hex : undefined
}

function writeGroup(hex: string): string {
  const value = Number.parseInt(hex.padEnd(6, '0'), 16)
  const written = [18, 12, 6, 0].map((shift) => digits.charAt((value >> shift) & 63)).join('')
  return written.slice(0, hex.length / 2 + 1).padEnd(4, '=')
}

function readGroup(text: string): string {
  const given = text.replaceAll('=', '')
  const value = [...given.padEnd(4, 'A')].reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0)
  return value
    .toString(16)
    .padStart(6, '0')
    .slice(0, (given.length - 1) * 2)
}
