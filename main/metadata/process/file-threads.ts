import { Worker } from 'node:worker_threads'
import { findThreadFile } from '../../install/find-part.ts'
import type { FileAnswer, FileJobFailure, FileJobKind, FileJobs, LookQuestion } from './file-job.ts'
import { HeldFile } from './held-file.ts'
import type { FileLook } from './look-at-file.ts'
import { mostKept } from './whole-file.ts'

// While one waits for the disk, the others work.
const mostThreads = 3
// JavaScript memory of a thread; the bytes of files lie outside it. A file that takes more ends its thread, not the desk.
const mostMegabytes = 512
// As many photos as are written at once keep their memory for the next ones.
const mostFree = 8

/** A thread came to its end in the middle of a job: of the job nothing is known. */
export class ThreadEnded extends Error {}

/** A look at a file whose bytes are held until they are released. */
export type HeldLook = Omit<FileLook, 'held'> & { readonly held: HeldFile | null }

/**
 * Works on whole files in a few threads, which start when they are first needed and do not keep the process alive.
 *
 * Errors of the disk are thrown as the file system gives them, with code and system call; so are bugs.
 */
export class FileThreads implements AsyncDisposable {
  readonly #threads = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #waiting: (() => void)[] = []
  readonly #free: SharedArrayBuffer[] = []
  #busy = 0

  /** Does one job. Throws ThreadEnded where the thread ended in the middle of it. */
  async run<Kind extends FileJobKind>(
    kind: Kind,
    request: FileJobs[Kind]['request']
  ): Promise<FileJobs[Kind]['result']> {
    while (this.#busy >= mostThreads) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#busy += 1
    const thread = this.#idle.pop() ?? this.#start()
    try {
      const answer = await ask(thread, kind, request)
      if (!answer.ok) throw rebuildError(answer.failure)
      return answer.result
    } finally {
      thread.unref()
      if (this.#threads.has(thread)) this.#idle.push(thread)
      this.#busy -= 1
      this.#waiting.shift()?.()
    }
  }

  /** Looks at a file as `lookAtFile` does; with `hold` its bytes are held, where they are not too many. */
  async look(question: LookQuestion, { hold = false } = {}): Promise<HeldLook | null> {
    if (!hold) {
      const look = await this.run('look', question)
      return look === null ? null : { ...look, held: null }
    }
    const memory = this.#free.pop() ?? null
    const give = (free: SharedArrayBuffer): void => {
      if (this.#free.length < mostFree && free.byteLength <= mostKept) this.#free.push(free)
    }
    const look = await this.run('look', { ...question, hold: { memory } })
    const held = look?.held ?? null
    const holding = held === null ? null : (held.made ?? memory)
    // Not taken, or too small: the next photo may be of another size.
    if (memory !== null && holding !== memory) give(memory)
    if (look === null) return null
    if (held === null || holding === null) return { ...look, held: null }
    return { ...look, held: new HeldFile({ memory: holding, size: held.size }, give) }
  }

  /** Ends the threads as a crash would, for tests. */
  async endThreads(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.terminate()))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.endThreads()
  }

  #start(): Worker {
    const thread = new Worker(findThreadFile(import.meta.dirname, 'file-worker'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes }
    })
    const forget = (): void => {
      this.#threads.delete(thread)
      const place = this.#idle.indexOf(thread)
      if (place >= 0) this.#idle.splice(place, 1)
    }
    thread.on('error', forget).on('exit', forget)
    this.#threads.add(thread)
    return thread
  }
}

async function ask<Kind extends FileJobKind>(
  thread: Worker,
  kind: Kind,
  request: FileJobs[Kind]['request']
): Promise<FileAnswer<Kind>> {
  const { promise, resolve, reject } = Promise.withResolvers<FileAnswer<Kind>>()
  const take = (answer: FileAnswer<Kind>): void => resolve(answer)
  const end = (cause: unknown): void =>
    reject(new ThreadEnded('A thread that works on files ended in the middle of it', { cause }))
  thread.on('message', take).on('error', end).on('exit', end)
  thread.ref()
  try {
    thread.postMessage({ kind, request })
    return await promise
  } finally {
    thread.off('message', take).off('error', end).off('exit', end)
  }
}

function rebuildError({ message, stack, ...facts }: FileJobFailure): Error {
  const error = Object.assign(new Error(message), facts)
  if (stack !== undefined) error.stack = stack
  return error
}
