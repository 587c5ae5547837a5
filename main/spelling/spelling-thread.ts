import { Worker } from 'node:worker_threads'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { findThreadFile } from '../install/find-part.ts'
import type { SpellingJob } from './spelling-job.ts'
import { spellingAnswerSchema } from './spelling-job.ts'

/** When the thread is given up. Times in milliseconds. */
export interface SpellingLimits {
  /** An answer that takes longer ends the thread, and everything asked of it fails. */
  readonly answerMs: number
  /** Without a question for this long it ends, and its memory is free again. */
  readonly idleMs: number
  /** JavaScript memory; the dictionaries themselves lie outside it. */
  readonly megabytes: number
}

interface OpenQuestion {
  readonly resolve: (words: readonly string[]) => void
  readonly reject: (error: DeskError) => void
}

/** The thread with the dictionaries: started by the first question, ended when nobody asks, started anew where it broke off. */
export class SpellingThread implements AsyncDisposable {
  readonly #limits: SpellingLimits
  readonly #open = new Map<number, OpenQuestion>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #next = 1

  constructor(limits: SpellingLimits) {
    this.#limits = limits
  }

  /** Whether there is a thread now, and its memory is taken. */
  get lives(): boolean {
    return this.#worker !== null
  }

  /** Asks and gives the words answered. Throws DeskError `tool-failed` where the thread ends before, or takes too long. */
  async ask(question: Omit<SpellingJob, 'id'>): Promise<readonly string[]> {
    clearTimeout(this.#idle)
    const worker = this.#worker ?? this.#start()
    const id = this.#next
    this.#next += 1
    const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>()
    this.#open.set(id, { resolve, reject })
    const timer = setTimeout(() => this.#give(worker, 'it took too long'), this.#limits.answerMs)
    worker.ref()
    worker.postMessage({ id, ...question } satisfies SpellingJob)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      if (this.#open.size === 0) this.#rest()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    if (worker === null) return
    this.#give(worker, 'the desk was closed')
    await worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(findThreadFile(import.meta.dirname, 'spelling-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      execArgv: []
    })
    worker.on('message', (message: unknown) => this.#take(message))
    worker.on('error', (error) => this.#give(worker, error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => this.#give(worker, 'its thread ended'))
    this.#worker = worker
    return worker
  }

  #take(message: unknown): void {
    const { id, words, problem } = spellingAnswerSchema.parse(message)
    const question = this.#open.get(id)
    this.#open.delete(id)
    if (problem === null) question?.resolve(words)
    else question?.reject(tellBroken(problem))
  }

  // What happens to a thread that was given up already concerns nobody.
  #give(worker: Worker, why: string): void {
    if (this.#worker !== worker) return
    this.#worker = null
    const questions = [...this.#open.values()]
    this.#open.clear()
    for (const { reject } of questions) reject(tellBroken(why))
    void worker.terminate()
  }

  // A thread that rests does not keep the process.
  #rest(): void {
    const worker = this.#worker
    if (worker === null) return
    worker.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#give(worker, 'it was idle'), this.#limits.idleMs)
    this.#idle.unref()
  }
}

function tellBroken(why: string): DeskError {
  return new DeskError(
    'tool-failed',
    `The spelling check broke off: ${why}. No text was changed, and saving works without it. Check again.`
  )
}
