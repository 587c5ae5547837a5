import type { Readable } from 'node:stream'

/** Gathers what a process writes until a line that is exactly the mark; everything before it, byte for byte. */
export class OutputUntilMark {
  /** All bytes before the mark, once it has come. Never settles where the process ends first. */
  readonly whole: Promise<Buffer>
  readonly #stream: Readable
  readonly #mark: Buffer
  readonly #chunks: Buffer[] = []
  readonly #resolve: (bytes: Buffer) => void

  constructor(stream: Readable, mark: string) {
    this.#stream = stream
    this.#mark = Buffer.from(`${mark}\n`)
    const { promise, resolve } = Promise.withResolvers<Buffer>()
    this.whole = promise
    this.#resolve = resolve
    stream.on('data', this.#take)
  }

  /** What has come so far, as text. */
  soFar(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }

  /** Stops listening. */
  close(): void {
    this.#stream.off('data', this.#take)
  }

  readonly #take = (chunk: Buffer): void => {
    this.#chunks.push(chunk)
    if (!this.#endsWithMark()) return
    const bytes = Buffer.concat(this.#chunks)
    this.#resolve(bytes.subarray(0, bytes.length - this.#mark.length))
  }

  // Looks at the last chunks only: a long answer comes in thousands of them.
  #endsWithMark(): boolean {
    let tail: Buffer = Buffer.alloc(0)
    for (let index = this.#chunks.length - 1; index >= 0 && tail.length < this.#mark.length; index -= 1) {
      tail = Buffer.concat([this.#chunks[index] ?? Buffer.alloc(0), tail])
    }
    return tail.length >= this.#mark.length && tail.subarray(tail.length - this.#mark.length).equals(this.#mark)
  }
}
