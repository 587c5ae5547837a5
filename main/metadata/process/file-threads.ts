import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { FileFacts } from '../plain-jpeg/read-file-facts.ts'
import type { FileJob, FileJobFailure, FileProof } from './file-job.ts'
import { fileAnswerSchema, fileFactsSchema, proofSchema } from './file-job.ts'

const mostThreads = 2

/**
 * Works on whole files in at most two threads, which start when they are first needed and do not keep the process alive.
 *
 * Errors of the disk are thrown as the file system gives them, with code and system call; so are bugs.
 */
export class FileThreads implements AsyncDisposable {
  readonly #threads = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0

  /** The hash of a file's bytes now, and what is known of it where it is a plain JPEG. */
  async readFacts(path: string): Promise<FileFacts> {
    return fileFactsSchema.parse(await this.#run({ kind: 'facts', path }))
  }

  /** Writes a file anew: these segments, then what another one has from `scansAt` on. Not synced to the disk. */
  async assemble(file: Omit<Extract<FileJob, { kind: 'assemble' }>, 'kind'>): Promise<void> {
    await this.#run({ kind: 'assemble', ...file })
  }

  /** What differs between two files of a format and is no metadata; nothing where every other byte is the same. */
  async compare(files: Omit<Extract<FileJob, { kind: 'compare' }>, 'kind'>): Promise<readonly string[]> {
    return z.array(z.string()).parse(await this.#run({ kind: 'compare', ...files }))
  }

  /** Every difference between two JPEGs; not `ok` where it cannot be told beyond doubt. */
  async prove(files: Omit<Extract<FileJob, { kind: 'prove' }>, 'kind'>): Promise<FileProof> {
    return proofSchema.parse(await this.#run({ kind: 'prove', ...files }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.terminate()))
  }

  async #run(job: FileJob): Promise<unknown> {
    while (this.#busy >= mostThreads) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#busy += 1
    const thread = this.#idle.pop() ?? this.#start()
    try {
      const answer = fileAnswerSchema.parse(await ask(thread, job))
      if (!answer.ok) throw rebuildError(answer.failure)
      return answer.result
    } finally {
      thread.unref()
      if (this.#threads.has(thread)) this.#idle.push(thread)
      this.#busy -= 1
      this.#waiting.shift()?.()
    }
  }

  #start(): Worker {
    const thread = new Worker(findThreadFile('file-worker'), { execArgv: [] })
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

async function ask(thread: Worker, job: FileJob): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const end = (): void => reject(new Error('A thread that works on files ended in the middle of it'))
  thread.on('message', resolve).on('error', reject).on('exit', end)
  thread.ref()
  try {
    thread.postMessage(job)
    return await promise
  } finally {
    thread.off('message', resolve).off('error', reject).off('exit', end)
  }
}

function rebuildError({ message, stack, ...facts }: FileJobFailure): Error {
  const error = Object.assign(new Error(message), facts)
  if (stack !== undefined) error.stack = stack
  return error
}

// From source a thread's file lies beside this one; built, beside the engine, whose parts lie a folder deeper.
function findThreadFile(name: string): string {
  const here = import.meta.dirname
  const places = [join(here, `${name}.ts`), join(here, `${name}.js`), join(here, '..', `${name}.js`)]
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`A part of the desk is not installed: ${places.join(', ')}`)
  return found
}
