/** One IIM dataset as it stands in the block: record and number ("2:120" is 2 and 120) and its bytes. */
export interface IimDataset {
  readonly record: number
  readonly number: number
  readonly bytes: Buffer
}

/** An IIM block taken apart. `tail`: what follows the last whole dataset, empty where it is nothing but NUL padding. */
export interface ParsedIim {
  readonly datasets: readonly IimDataset[]
  readonly tail: Buffer
}

const marker = 0x1c

/** Takes an IIM block apart. Source: IPTC-NAA IIM 4.2, chapters 1.5 to 1.7 (standard and extended datasets). */
export function parseIim(raw: Buffer): ParsedIim {
  const block = undoByteSwap(raw)
  const datasets: IimDataset[] = []
  let position = 0
  for (;;) {
    const next = readDataset(block, position)
    if (next === null) break
    datasets.push(next.dataset)
    position = next.end
  }
  const tail = block.subarray(position)
  return { datasets, tail: tail.every((byte) => byte === 0) ? Buffer.alloc(0) : tail }
}

function readDataset(block: Buffer, start: number): { dataset: IimDataset; end: number } | null {
  if (start + 5 > block.length || block[start] !== marker) return null
  const record = block.readUInt8(start + 1)
  const number = block.readUInt8(start + 2)
  let length = block.readUInt16BE(start + 3)
  let position = start + 5
  if (length >= 0x8000) {
    // Extended dataset: the length's own length, then the length.
    const size = length & 0x7fff
    if (size === 0 || size > 6 || position + size > block.length) return null
    length = block.readUIntBE(position, size)
    position += size
  }
  const end = position + length
  if (end > block.length) return null
  return { dataset: { record, number, bytes: block.subarray(position, end) }, end }
}

// Some old TIFF writers swapped the bytes of every four, because the tag's type is LONG. ExifTool undoes it too.
function undoByteSwap(raw: Buffer): Buffer {
  if (raw.length < 4 || raw[0] === marker || raw[3] !== marker) return raw
  const padded = Buffer.concat([raw, Buffer.alloc((4 - (raw.length % 4)) % 4)])
  return padded.swap32()
}
