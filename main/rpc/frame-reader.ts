/** The largest frame taken from a socket, in bytes; a longer one is a fault. */
const largestFrame = 64 * 1024 * 1024
const headerBytes = 4

/** Cuts a byte stream into frames: each is its length as 32 bits, big-endian, then UTF-8 text. */
export class FrameReader {
  #chunks: Uint8Array[] = []
  #size = 0
  #wanted = headerBytes

  /** Takes bytes as they come; gives the frames that are complete, or 'too-long' where the stream is no frames of ours. */
  take(bytes: Uint8Array): readonly string[] | 'too-long' {
    this.#chunks.push(bytes)
    this.#size += bytes.length
    const frames: string[] = []
    // Chunks are joined only when a whole frame is there: joining at each chunk would copy a long frame many times over.
    while (this.#size >= this.#wanted) {
      const all = Buffer.concat(this.#chunks, this.#size)
      const length = all.readUInt32BE(0)
      if (length > largestFrame) return 'too-long'
      this.#wanted = headerBytes + length
      const complete = all.length >= this.#wanted
      if (complete) frames.push(all.toString('utf8', headerBytes, this.#wanted))
      const rest = complete ? all.subarray(this.#wanted) : all
      if (complete) this.#wanted = headerBytes
      this.#chunks = [rest]
      this.#size = rest.length
    }
    return frames
  }
}

/** The bytes that carry one frame: its header and its body. */
export function encodeFrame(frame: string): { readonly header: Buffer; readonly body: Buffer } {
  const body = Buffer.from(frame, 'utf8')
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(body.length)
  return { header, body }
}
