import { existsSync, readFileSync } from 'node:fs'

/**
 * Sums the tally file of a test runner with its exit code: { passed, failed, skips, problems, failures, tests }.
 * A runner that broke off without a tally, ran nothing, or ended badly with every test passed counts as one failure.
 */
export const readTally = ({ file, code }) => {
  if (!existsSync(file)) return failure(`the runner ended with code ${code} and told no results`)
  const { tests, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const inState = (state) => tests.filter((test) => test.state === state)
  const problems = [...errors]
  if (tests.length === 0) problems.push('no test was found')
  const failing = inState('failed')
  const told = failing.length + problems.length
  if (code !== 0 && told === 0) problems.push(`the runner ended with code ${code} though every test passed`)
  return {
    passed: inState('passed').length,
    failed: failing.length + problems.length,
    skips: inState('skipped').map(
      ({ file: where, name, reason }) => `${where}: ${name} (${reason ?? 'no reason given'})`
    ),
    problems,
    failures: failing.map(tellFailure),
    tests
  }
}

const tellFailure = ({ file, name, messages = [] }) =>
  [`${file}: ${name}`, ...messages.flatMap((message) => message.split('\n').slice(0, 12))].join('\n         ')

const failure = (problem) => ({ passed: 0, failed: 1, skips: [], problems: [problem], failures: [], tests: [] })
