const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const largest = 0x10ffff

/** The text with XML's five named escapes and its numbered characters undone; other entities stay as they are written. XML 1.0, 4.1 and 4.6. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return names[name.toLowerCase()] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= largest && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
