const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The text's bytes in this character set, or null where it has none of some character. The way back of a TextDecoder, found by trying bytes. */
export function encodeText(text: string, encoding: string): Buffer | null {
  if (encoding === 'utf-8') return Buffer.from(text)
  const table = tables.get(encoding) ?? listBytes(encoding)
  tables.set(encoding, table)
  const bytes = [...text].map((character) => table.get(character))
  return bytes.includes(undefined) ? null : Buffer.from(bytes.flatMap((part) => part ?? []))
}

function listBytes(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const keep = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && !/[\ufffd\u0080-\u009f]/.test(text) && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) keep(byte)
  if (/^(?:shift_jis|euc-jp|euc-kr|gb18030|big5)$/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) keep(lead, trail)
  return table
}
