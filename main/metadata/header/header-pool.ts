import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { HeaderResult } from './header-result.ts'
import type { OpenQuestion } from './header-worker-thread.ts'
import { HeaderWorkerThread } from './header-worker-thread.ts'

// Enough to keep a thread busy while its answers travel, few enough to lose little when it ends.
const mostAtOnce = 8

/** How a file is read: an aborted signal gives up waiting for it. */
export interface HeaderReadOptions {
  readonly signal?: AbortSignal | undefined
}

interface WaitingFile extends OpenQuestion {
  /** False once nobody waits for it any more. */
  wanted: boolean
}

/**
 * Reads headers in worker threads, which start when they are first needed. A thread that a file kills costs that file's answer (it is declined,
 * `worker-died`) and nothing else.
 */
export class HeaderPool implements AsyncDisposable {
  readonly #most: number
  readonly #threads = new Set<HeaderWorkerThread>()
  readonly #waiting: WaitingFile[] = []
  readonly #unsettled = new Set<() => void>()
  #disposed = false

  /** `workers`: how many threads at most. */
  constructor({ workers = 2 }: { readonly workers?: number } = {}) {
    this.#most = workers
  }

  /** Reads one file, or says why it is left to ExifTool. Throws DeskError `cancelled` where the signal is aborted or the pool is disposed. */
  read(path: string, { signal }: HeaderReadOptions = {}): Promise<HeaderResult> {
    if (this.#disposed || signal?.aborted === true) return Promise.reject(cancelled(path))
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        file.wanted = false
        forget()
        reject(cancelled(path))
      }
      const forget = (): void => {
        signal?.removeEventListener('abort', giveUp)
        this.#unsettled.delete(giveUp)
      }
      const file: WaitingFile = {
        path,
        wanted: true,
        settle: (result) => {
          forget()
          resolve(result)
          this.#askNext()
        }
      }
      signal?.addEventListener('abort', giveUp)
      this.#unsettled.add(giveUp)
      this.#waiting.push(file)
      this.#askNext()
    })
  }

  /** How many threads run now, for tests. */
  get threads(): number {
    return this.#threads.size
  }

  /** Ends the threads as a crash would, for tests. */
  async endThreads(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    this.#waiting.length = 0
    for (const giveUp of [...this.#unsettled]) giveUp()
    await this.endThreads()
  }

  #askNext(): void {
    while (!this.#disposed) {
      while (this.#waiting[0]?.wanted === false) this.#waiting.shift()
      if (this.#waiting.length === 0) return
      const thread = this.#findThread()
      const file = thread === null ? undefined : this.#waiting.shift()
      if (thread === null || file === undefined) return
      thread.ask(file)
    }
  }

  #findThread(): HeaderWorkerThread | null {
    const [idlest] = [...this.#threads].filter(({ alive }) => alive).toSorted((one, other) => one.load - other.load)
    if (idlest !== undefined && (idlest.load === 0 || this.#threads.size >= this.#most)) {
      return idlest.load < mostAtOnce ? idlest : null
    }
    if (this.#threads.size >= this.#most) return null
    const thread = new HeaderWorkerThread((left) => this.#takeBack(thread, left))
    this.#threads.add(thread)
    return thread
  }

  // Answers come in order: the first that is missing is the one the thread was at.
  #takeBack(thread: HeaderWorkerThread, [culprit, ...others]: readonly OpenQuestion[]): void {
    this.#threads.delete(thread)
    this.#waiting.unshift(...others.map((question) => ({ ...question, wanted: true })))
    culprit?.settle({ ok: false, reason: 'worker-died', detail: 'The reader ended while it was at this file' })
    this.#askNext()
  }
}

function cancelled(path: string): DeskError {
  return new DeskError(
    'cancelled',
    'Stopped before it was finished. The photo is as it was; repeat it when you want it.',
    { path }
  )
}
