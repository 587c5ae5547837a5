import { exiftoolPath } from 'exiftool-vendored'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { HeaderPool } from '../header/header-pool.ts'
import { AttributeShell } from './attribute-shell.ts'
import type { CommandOutput } from './exiftool-child.ts'
import { ExifToolChild, ExifToolStopped } from './exiftool-child.ts'
import { FileThreads } from './file-threads.ts'

/** The only ExifTool the desk works with: what the reader and writer rely on was tried with it. */
const exiftoolVersion = '13.59'

const maxProcesses = 2
const versionTimeoutMs = 30_000
// ExifTool's memory grows a little with every file.
const commandsBeforeRenewal = 500

/** One command: its arguments, the file a failure is about, and when to give up. */
export interface ExifToolCommand {
  readonly args: readonly string[]
  readonly path: string
  readonly signal?: AbortSignal | undefined
  /** True for commands that change nothing: they are tried a second time where the process died under them. */
  readonly repeatable?: boolean
}

/** Told of each command that ended well: whether it was one that only reads, and how long it took, waiting included. */
export type WatchTool = (what: 'read' | 'write', milliseconds: number) => void

interface PoolOptions {
  /** When a command is given up and its process ended, in milliseconds. */
  readonly timeoutMs: number
  readonly watch?: WatchTool | undefined
}

/** Runs ExifTool commands in at most two processes. Throws DeskError `tool-failed` and `cancelled`; never hangs. */
export class ExifToolPool implements AsyncDisposable {
  /** The threads beside the processes, for what the desk does to whole files itself. */
  readonly threads = new FileThreads()
  /** The shell that copies attributes from file to file. */
  readonly attributes = new AttributeShell()
  /** The desk's own readers of headers. */
  readonly headers = new HeaderPool()
  readonly #timeoutMs: number
  readonly #watch: WatchTool | undefined
  readonly #children = new Set<ExifToolChild>()
  readonly #idle: ExifToolChild[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0
  #disposed = false

  constructor({ timeoutMs, watch }: PoolOptions) {
    this.#timeoutMs = timeoutMs
    this.#watch = watch
  }

  /** The ids of the running processes, for tests that end them. */
  get pids(): readonly number[] {
    return [...this.#children].flatMap((child) => (child.pid === undefined || !child.alive ? [] : [child.pid]))
  }

  /** ExifTool's version, checked against the one the desk needs. */
  async version(): Promise<string> {
    const { stdout } = await this.run({ args: ['-ver'], path: '', repeatable: true })
    return stdout.toString('utf8').trim()
  }

  async run(command: ExifToolCommand): Promise<CommandOutput> {
    const start = performance.now()
    const output = await this.#runSafely(command)
    this.#watch?.(command.repeatable === true ? 'read' : 'write', performance.now() - start)
    return output
  }

  async #runSafely(command: ExifToolCommand): Promise<CommandOutput> {
    try {
      return await this.#runOnce(command)
    } catch (error) {
      const died = error instanceof ExifToolStopped && error.why === 'died'
      if (!died || !command.repeatable || this.#disposed) throw describeStop(error, command.path)
    }
    try {
      return await this.#runOnce(command)
    } catch (error) {
      throw describeStop(error, command.path)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    for (const wake of this.#waiting.splice(0)) wake()
    await Promise.all([
      this.threads[Symbol.asyncDispose](),
      this.attributes[Symbol.asyncDispose](),
      this.headers[Symbol.asyncDispose](),
      ...[...this.#children].map((child) => child.end())
    ])
  }

  async #runOnce({ args, signal }: ExifToolCommand): Promise<CommandOutput> {
    await this.#takePlace()
    try {
      if (signal?.aborted) throw new ExifToolStopped('aborted', 'before it began')
      const child = await this.#takeChild()
      try {
        return await child.run(args, { timeoutMs: this.#timeoutMs, signal })
      } finally {
        if (child.alive && child.commands < commandsBeforeRenewal && !this.#disposed) this.#idle.push(child)
        else this.#retire(child)
      }
    } finally {
      this.#busy -= 1
      this.#waiting.shift()?.()
    }
  }

  async #takePlace(): Promise<void> {
    while (this.#busy >= maxProcesses && !this.#disposed) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    if (this.#disposed) throw new ExifToolStopped('aborted', 'the desk is closing')
    this.#busy += 1
  }

  async #takeChild(): Promise<ExifToolChild> {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) {
      if (child.alive) return child
      this.#retire(child)
    }
    const child = new ExifToolChild(await exiftoolPath())
    this.#children.add(child)
    try {
      const { stdout } = await child.run(['-ver'], { timeoutMs: versionTimeoutMs })
      requireVersion(stdout.toString('utf8').trim())
      return child
    } catch (error) {
      this.#retire(child)
      throw error
    }
  }

  #retire(child: ExifToolChild): void {
    this.#children.delete(child)
    child.kill()
  }
}

function requireVersion(version: string): void {
  if (version === exiftoolVersion) return
  throw new DeskError(
    'tool-failed',
    `This is ExifTool ${version}; the desk works only with ${exiftoolVersion}, which comes with it. No photo was touched. Install the desk's packages again.`
  )
}

function describeStop(error: unknown, path: string): unknown {
  if (!(error instanceof ExifToolStopped)) return error
  const about = path === '' ? {} : { path }
  switch (error.why) {
    case 'aborted':
      return new DeskError(
        'cancelled',
        'Stopped before it was finished. The photo is as it was; repeat it when you want it.',
        {
          ...about,
          cause: error
        }
      )
    case 'timed-out':
      return new DeskError(
        'tool-failed',
        'ExifTool took too long with this file and was ended. The photo is as it was. Try again; where it happens again, the file is damaged or its disk is not answering.',
        { ...about, cause: error }
      )
    case 'died':
      return new DeskError(
        'tool-failed',
        /ENOENT|perl/i.test(error.message)
          ? 'ExifTool could not be started. No photo was touched. Check that perl is installed.'
          : 'ExifTool ended while it worked on this file. The photo is as it was. Try again; where it happens again, the file is damaged.',
        { ...about, cause: error }
      )
  }
}
