/** A box of an ISO base media file, JPEG 2000 or JPEG XL: its type, and its content without the header. */
export interface Box {
  readonly type: string
  readonly content: Buffer
  /** Where its content begins in the buffer it was read from. */
  readonly start: number
}

/** The boxes that fill a buffer; null where one reaches past its end. Source: ISO/IEC 14496-12, 4.2. */
export function readBoxes(buffer: Buffer): readonly Box[] | null {
  const boxes: Box[] = []
  let position = 0
  while (position < buffer.length) {
    if (position + 8 > buffer.length) return null
    const type = buffer.toString('latin1', position + 4, position + 8)
    const size = readSize(buffer, position)
    if (size === null || position + size.length > buffer.length || size.length < size.header) return null
    const start = position + size.header
    boxes.push({ type, start, content: buffer.subarray(start, position + size.length) })
    position += size.length
  }
  return boxes
}

// Size 1 means that the size follows in 64 bits, size 0 that the box reaches to the end.
function readSize(buffer: Buffer, position: number): { readonly header: number; readonly length: number } | null {
  const size = buffer.readUInt32BE(position)
  if (size === 0) return { header: 8, length: buffer.length - position }
  if (size !== 1) return { header: 8, length: size }
  return position + 16 > buffer.length ? null : { header: 16, length: Number(buffer.readBigUInt64BE(position + 8)) }
}
