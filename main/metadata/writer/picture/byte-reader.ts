/** Reads numbers one after another, most significant byte first. Past the end it gives zeros and `isPast` is true. */
export class ByteReader {
  readonly #buffer: Buffer
  #position = 0

  constructor(buffer: Buffer) {
    this.#buffer = buffer
  }

  get isPast(): boolean {
    return this.#position > this.#buffer.length
  }

  /** Where the next number begins. */
  get position(): number {
    return this.#position
  }

  /** A number of 0, 1, 2, 4 or 8 bytes. */
  number(bytes: number): number {
    const at = this.#position
    this.#position += bytes
    if (this.isPast || bytes === 0) return 0
    return bytes === 8 ? Number(this.#buffer.readBigUInt64BE(at)) : this.#buffer.readUIntBE(at, bytes)
  }

  /** A four-letter code. */
  code(): string {
    this.#position += 4
    return this.#buffer.toString('latin1', this.#position - 4, this.#position)
  }

  /** Text up to its NUL. */
  text(): string {
    const end = this.#buffer.indexOf(0, this.#position)
    const text = this.#buffer.toString('utf8', this.#position, end < 0 ? this.#buffer.length : end)
    this.#position = end < 0 ? this.#buffer.length + 1 : end + 1
    return text
  }
}
