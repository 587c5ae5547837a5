import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** What to copy from one file to another, named as GNU cp's `--preserve` names it. Paths are full. */
export interface AttributesToCopy {
  readonly from: string
  readonly to: string
  readonly kept: readonly string[]
}

type Shell = ChildProcessByStdio<Writable, Readable, null>

// Attributes are a few bytes: a cp that takes longer waits for a disk that does not answer.
const timeoutMs = 10_000

/**
 * Copies attributes by GNU cp from one small shell that stays open: starting a program from the desk's own large process costs ten times as
 * much. The shell starts when it is first needed and ends with the desk, as its standard input does.
 */
export class AttributeShell implements AsyncDisposable {
  #shell: Shell | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** The shell's process, for tests that end it. */
  get pid(): number | undefined {
    return this.#shell?.pid
  }

  /** True where cp did it, false where it could not; null where the shell ended or did not answer, so that nothing is known. */
  async copy(files: AttributesToCopy): Promise<boolean | null> {
    const turn = this.#last.then(() => this.#ask(renderCopy(files)))
    // The failure is its caller's to see; here it only says that the turn is over.
    this.#last = turn.catch(() => undefined)
    return await turn
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#shell?.kill('SIGKILL')
    this.#shell = null
  }

  async #ask(command: string): Promise<boolean | null> {
    const shell = this.#shell ?? this.#start()
    const { promise, resolve } = Promise.withResolvers<boolean | null>()
    const take = (answer: Buffer): void => resolve(answer.toString('latin1') === '0\n')
    const end = (): void => resolve(null)
    const timer = setTimeout(() => shell.kill('SIGKILL'), timeoutMs)
    shell.stdout.on('data', take)
    shell.on('close', end).on('error', end)
    try {
      shell.stdin.write(command)
      return await promise
    } finally {
      clearTimeout(timer)
      shell.stdout.off('data', take)
      shell.off('close', end).off('error', end)
    }
  }

  #start(): Shell {
    const path = process.env['PATH']
    const shell = spawn('sh', [], {
      env: { LANG: 'C', ...(path === undefined ? {} : { PATH: path }) },
      stdio: ['pipe', 'pipe', 'ignore']
    })
    const forget = (): void => {
      if (this.#shell === shell) this.#shell = null
    }
    shell.on('error', forget).on('exit', forget)
    // A write to a shell that just ended fails here too; its end is what tells the caller.
    shell.stdin.on('error', forget)
    this.#shell = shell
    return shell
  }
}

// The answer is cp's exit code alone; cp must not read the commands that follow.
function renderCopy({ from, to, kept }: AttributesToCopy): string {
  const options = `--attributes-only --no-dereference --preserve=${kept.join(',')}`
  return `cp ${options} -- ${quote(from)} ${quote(to)} </dev/null >/dev/null; echo "$?"\n`
}

// Between single quotes a shell takes every byte for what it is, line ends too; only the quote itself must step out.
function quote(path: string): string {
  if (path.includes('\0')) throw new Error('A path with NUL in it')
  return `'${path.replaceAll("'", `'\\''`)}'`
}
