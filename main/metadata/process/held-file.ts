import type { SharedBytes } from '../../services/ports/shared-bytes.ts'

/** The bytes, as they lie in the memory. */
export function viewShared({ memory, size }: SharedBytes): Buffer {
  return Buffer.from(memory, 0, size)
}

/** A photo's bytes as they were when it was read, held until its write is over. */
export class HeldFile {
  readonly #give: (memory: SharedArrayBuffer) => void
  #bytes: SharedBytes | null

  /** `give` takes the memory back. */
  constructor(bytes: SharedBytes, give: (memory: SharedArrayBuffer) => void) {
    this.#bytes = bytes
    this.#give = give
  }

  /** The bytes; throws once they are released, for the memory may hold another photo by then. */
  get bytes(): SharedBytes {
    if (this.#bytes === null) throw new Error('The bytes of a photo were used after they were let go')
    return this.#bytes
  }

  /** Lets the memory go; safe to repeat. Nothing may be working with the bytes any more. */
  release(): void {
    const bytes = this.#bytes
    this.#bytes = null
    if (bytes !== null) this.#give(bytes.memory)
  }
}
