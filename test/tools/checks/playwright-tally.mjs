import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** A Playwright reporter that writes the same tally as vitest-tally.mjs. With --list every test is told as not run. */
export default class PlaywrightTally {
  #root
  #errors = []

  onBegin(_config, root) {
    this.#root = root
  }

  onError(error) {
    this.#errors.push(error.message ?? String(error.value))
  }

  onEnd() {
    const tests = this.#root?.allTests().map(tell) ?? []
    writeFileSync(process.env.ERRATUM_TALLY, JSON.stringify({ tests, errors: this.#errors }))
  }
}

const tell = (test) => {
  const [, , , ...titles] = test.titlePath()
  const last = test.results.at(-1)
  const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
  // Only a test that says so itself is a skip; one that was never reached, after a crash or a time-out, has failed.
  const skipped = test.expectedStatus === 'skipped' && (last === undefined || last.status === 'skipped')
  const state = skipped ? 'skipped' : test.outcome() === 'expected' && last !== undefined ? 'passed' : 'failed'
  return {
    file: relative(process.cwd(), test.location.file),
    name: titles.join(' › '),
    state,
    seconds: (last?.duration ?? 0) / 1000,
    reason: skip?.description,
    messages: (last?.errors ?? []).map((error) => error.message ?? String(error.value))
  }
}
