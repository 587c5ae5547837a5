import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { OutputUntilMark } from './output-until-mark.ts'

/** What ExifTool said to one command: standard output byte for byte, and every line of standard error. */
export interface CommandOutput {
  readonly stdout: Buffer
  readonly messages: readonly string[]
}

/** Why a command has no output. `died`: the process ended; `timed-out` and `aborted`: it was killed for it. */
export class ExifToolStopped extends Error {
  readonly why: 'died' | 'timed-out' | 'aborted'

  constructor(why: 'died' | 'timed-out' | 'aborted', detail: string) {
    super(`ExifTool ${why}: ${detail}`)
    this.name = 'ExifToolStopped'
    this.why = why
  }
}

/** Kilobytes of memory one ExifTool may use: a little under one gigabyte. */
const mostKilobytes = 950_000

interface CommandLimits {
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/**
 * One running ExifTool that takes one command after another.
 *
 * Speaks to the process itself because exiftool-vendored's queue decodes UTF-8 chunk by chunk (a character across two chunks is lost) and
 * takes the text "{ready}" inside a caption for the end of the answer. Here output is bytes, and the mark that ends it is random.
 */
export class ExifToolChild {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #ended: Promise<void>
  #alive = true
  #lastWords = ''
  commands = 0

  constructor(executable: string) {
    // An empty -config keeps a user's own ExifTool configuration out; LANG=C keeps messages in English. A child never outlives its parent:
    // the bundled ExifTool ends when its standard input does.
    const [program, ...args] = boundMemory([executable, '-config', '', '-stay_open', 'True', '-@', '-'])
    this.#process = spawn(program, args, {
      env: { LANG: 'C', ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }) },
      stdio: 'pipe',
      windowsHide: true
    })
    this.#ended = new Promise((resolve) => {
      const settle = (): void => {
        this.#alive = false
        resolve()
      }
      this.#process.once('close', settle)
      this.#process.once('error', (error) => {
        this.#lastWords = error.message
        settle()
      })
    })
    // A write to a process that just died fails here too; the end of the process is what tells the command.
    this.#process.stdin.on('error', () => this.kill())
  }

  /** False from the moment the process ended. */
  get alive(): boolean {
    return this.#alive && this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** The operating system's id, for tests that end it. */
  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Runs one command; throws ExifToolStopped. Only one may run at a time. Arguments must not hold line ends or NUL. */
  async run(args: readonly string[], { timeoutMs, signal }: CommandLimits): Promise<CommandOutput> {
    const mark = `${randomInt(2 ** 47)}`
    const command = renderCommand(args, mark)
    const stdout = new OutputUntilMark(this.#process.stdout, `{ready${mark}}`)
    const stderr = new OutputUntilMark(this.#process.stderr, `{ready${mark}}`)
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort('timed-out'), timeoutMs)
    const abort = (): void => stop.abort('aborted')
    signal?.addEventListener('abort', abort, { once: true })
    stop.signal.addEventListener('abort', () => this.kill(), { once: true })
    if (signal?.aborted) stop.abort('aborted')
    try {
      this.commands += 1
      this.#process.stdin.write(command)
      const finished = await Promise.race([Promise.all([stdout.whole, stderr.whole]), this.#ended.then(() => null)])
      if (finished !== null) return { stdout: finished[0], messages: splitLines(finished[1]) }
      const why = stop.signal.aborted ? stop.signal.reason : 'died'
      throw new ExifToolStopped(
        why === 'timed-out' || why === 'aborted' ? why : 'died',
        this.#lastWords || stderr.soFar().trim()
      )
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      stdout.close()
      stderr.close()
    }
  }

  /** Ends the process at once, without waiting. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Ends the process and waits until it is gone. */
  async end(): Promise<void> {
    this.kill()
    await this.#ended
  }
}

// A damaged photo can make ExifTool ask for gigabytes. With the limit it ends with "Out of memory!", which costs that photo a refusal and the
// pool a new process. The shell gives its place to ExifTool, so that ending the process ends ExifTool; where no limit can be set, none is.
function boundMemory(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  if (process.platform === 'win32') return command
  return ['/bin/sh', '-c', 'ulimit -v "$0" 2>/dev/null; exec "$@"', `${mostKilobytes}`, ...command]
}

// In ExifTool's argument lines, blanks at the start go, as does one after "=", "#" starts a comment, and a line end ends the argument.
function renderCommand(args: readonly string[], mark: string): string {
  for (const arg of args) {
    if (arg === '' || /[\r\n\0]/.test(arg) || /^[#\s]/.test(arg)) {
      throw new Error(`ExifTool takes no argument like ${JSON.stringify(arg)}`)
    }
  }
  return `${[...args, '-echo4', `{ready${mark}}`, `-execute${mark}`].join('\n')}\n`
}

function splitLines(bytes: Buffer): readonly string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}
