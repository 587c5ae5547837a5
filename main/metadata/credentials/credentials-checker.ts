import { Worker } from 'node:worker_threads'
import type { Credentials } from '../../../shared/contract/credentials.ts'
import { credentialsSchema } from '../../../shared/contract/credentials.ts'
import { findThreadFile } from '../../install/find-part.ts'
import type { CredentialsJob } from './credentials-job.ts'
import { unreadableCredentials } from './unreadable-credentials.ts'

/** How credentials are checked. */
export interface CheckerOptions {
  /** The folder with the desk's trust list, PEM files; read at every check. Null trusts nobody. */
  readonly trustFolder: string | null
  /** When one check is given up, in milliseconds. */
  readonly timeoutMs: number
  readonly now: () => Date
}

// JavaScript memory of the thread; the file's own bytes lie outside it and have their own limit.
const threadMegabytes = 256

/** Checks Content Credentials one file at a time, in a thread that is ended when a manifest is too much for it. Never throws for what a file holds. */
export class CredentialsChecker implements AsyncDisposable {
  readonly #options: CheckerOptions
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: CheckerOptions) {
    this.#options = options
  }

  /** The credentials of these bytes, which stand at the path. */
  check({ path, sha256 }: Pick<CredentialsJob, 'path' | 'sha256'>): Promise<Credentials> {
    const { trustFolder, now } = this.#options
    const checked = this.#last.then(() => this.#ask({ path, sha256, trustFolder, now: now().getTime() }))
    this.#last = checked
    return checked
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last
    await this.#worker?.terminate()
    this.#worker = null
  }

  async #ask(job: CredentialsJob): Promise<Credentials> {
    const worker = this.#worker ?? this.#start()
    const answer = Promise.withResolvers<Credentials | string>()
    const take = (message: unknown): void => {
      const credentials = credentialsSchema.safeParse(message)
      answer.resolve(credentials.success ? credentials.data : 'What they say cannot be written down.')
    }
    const fail = (error: Error): void => answer.resolve(`They cannot be checked: ${error.message}.`)
    const end = (): void => answer.resolve('They cannot be checked: the check broke off.')
    const timer = setTimeout(() => answer.resolve('They took too long to check.'), this.#options.timeoutMs)
    worker.on('message', take).on('error', fail).on('exit', end)
    worker.ref()
    worker.postMessage(job)
    const credentials = await answer.promise
    clearTimeout(timer)
    worker.off('message', take).off('error', fail).off('exit', end)
    if (typeof credentials !== 'string') {
      // An idle thread does not keep the process.
      worker.unref()
      return credentials
    }
    this.#worker = null
    // Not waited for: a thread that reads from a disk that does not answer ends only when that does.
    void worker.terminate()
    return unreadableCredentials(credentials)
  }

  #start(): Worker {
    const worker = new Worker(findThreadFile(import.meta.dirname, 'credentials-worker'), {
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
      execArgv: []
    })
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null
    }
    // A thread may also break down between two files; without a listener that would be the engine's own error.
    worker.on('error', forget).on('exit', forget)
    this.#worker = worker
    return worker
  }
}
