import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'

/** A stream that keeps nothing of what is written to it but its SHA-256. */
export class HashStream extends Writable {
  readonly #hash = createHash('sha256')
  readonly #touch: () => void

  constructor(touch: () => void) {
    super()
    this.#touch = touch
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#hash.update(chunk)
    this.#touch()
    done()
  }

  /** The hash of all that was written, as 64 hexadecimal digits; once only. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}
