import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SampleReport } from './sample-report.ts'
import { sampleReportSchema } from './sample-report.ts'

const script = fileURLToPath(new URL('./run-samples.ts', import.meta.url))

// The slowest sample needs minutes; a reader that never comes back is ended, whatever the machine.
const longestMs = 3_600_000

/** Processes that try whole samples, each one at a time. */
export class MatrixCrew implements AsyncDisposable {
  readonly #idle: ChildProcess[] = []

  /** Tries every cell of a sample. Throws where the process ended over it, with what it said last. */
  async trySample(sample: string): Promise<SampleReport> {
    const child = this.#idle.pop() ?? fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs)
    const ended = new AbortController()
    try {
      child.send(sample)
      const answer = once(child, 'message', { signal: ended.signal })
      const end = once(child, 'exit', { signal: ended.signal }).then(([code, signal]) => {
        throw new Error(`${sample}: the process that tried it ended with ${code ?? signal}`)
      })
      const [report]: readonly unknown[] = await Promise.race([answer, end])
      this.#idle.push(child)
      return sampleReportSchema.parse(report)
    } finally {
      ended.abort()
      clearTimeout(timer)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(endChild))
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}
