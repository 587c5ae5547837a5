import { Worker } from 'node:worker_threads'
import { findThreadFile } from '../../install/find-part.ts'
import type { HeaderAnswer, HeaderQuestion } from './header-message.ts'
import type { HeaderResult } from './header-result.ts'

// A header takes a few megabytes at most; a file that takes more ends its worker, not the desk.
const mostMemoryMb = 256

/** A question that waits for its answer. */
export interface OpenQuestion {
  readonly path: string
  readonly settle: (result: HeaderResult) => void
}

/** One worker thread and the questions it has not answered, in the order they were asked. Ends by itself where a file kills it. */
export class HeaderWorkerThread {
  readonly #worker: Worker
  readonly #open = new Map<number, OpenQuestion>()
  #next = 1
  #alive = true

  /** `onEnd` gets the questions that were left, the one that was being answered first. */
  constructor(onEnd: (left: readonly OpenQuestion[]) => void) {
    this.#worker = new Worker(findThreadFile(import.meta.dirname, 'header-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb }
    })
    this.#worker.on('message', (answer: HeaderAnswer) => this.#take(answer))
    // "exit" follows, and is what counts.
    this.#worker.on('error', () => undefined)
    this.#worker.once('exit', () => {
      this.#alive = false
      const left = [...this.#open.values()]
      this.#open.clear()
      onEnd(left)
    })
    this.#worker.unref()
  }

  get alive(): boolean {
    return this.#alive
  }

  /** How many questions wait for an answer. */
  get load(): number {
    return this.#open.size
  }

  /** The thread's number, for tests that end it. */
  get id(): number {
    return this.#worker.threadId
  }

  ask(question: OpenQuestion): void {
    const message: HeaderQuestion = { id: this.#next, path: question.path }
    this.#next += 1
    this.#open.set(message.id, question)
    this.#worker.ref()
    this.#worker.postMessage(message)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #take({ id, result }: HeaderAnswer): void {
    const question = this.#open.get(id)
    this.#open.delete(id)
    if (this.#open.size === 0) this.#worker.unref()
    question?.settle(result)
  }
}
