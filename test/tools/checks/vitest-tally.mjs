import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * A vitest reporter that writes what became of every test to the file named in ERRATUM_TALLY, for the one closing
 * line of npm test: { tests: [{ file, name, state, seconds, reason, messages, figures }], errors }. vitest's own JSON leaves out
 * why a test was skipped. A test may leave a line of figures for the report in `task.meta.figures`.
 */
export default class VitestTally {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map(tell))
    const broken = modules.flatMap((module) => module.errors().map((error) => `${place(module)}: ${error.message}`))
    const crashed = modules.filter((module) => module.state() === 'pending' || module.state() === 'queued')
    const errors = [
      ...broken,
      ...crashed.map((module) => `${place(module)}: did not finish`),
      ...unhandledErrors.map((error) => `unhandled: ${error.message}`)
    ]
    writeFileSync(process.env.ERRATUM_TALLY, JSON.stringify({ tests, errors }))
  }
}

const place = (module) => relative(process.cwd(), module.moduleId)

const tell = (test) => {
  const { state, note, errors = [] } = test.result()
  const seconds = (test.diagnostic()?.duration ?? 0) / 1000
  const planned = test.options.mode === 'todo' ? 'not written yet' : undefined
  // A test that never came to an end is no skip: the file or its worker broke off.
  const outcome = state === 'pending' ? 'failed' : state
  return {
    file: place(test.module),
    name: test.fullName,
    state: outcome,
    seconds,
    reason: note ?? planned,
    messages: errors.map((error) => error.stack ?? error.message),
    figures: test.meta().figures
  }
}
