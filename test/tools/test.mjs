// npm test: everything that is checked, with its set-up done first. npm test -- unit types runs only steps so named.
import { runSteps } from './checks/run-steps.mjs'
import { steps } from './checks/steps.mjs'
import { installPackages } from './set-up/install-packages.mjs'

const lastLines = 150

const sum = (results, count) => results.reduce((total, result) => total + count(result), 0)

const tell = (step, { passed, failed, skips, problems, failures = [], output, seconds }) => {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skips.length > 0 && `${skips.length} skipped`]
  const words = counts.filter(Boolean).join(', ')
  const verdict = failed > 0 ? 'FAIL' : passed > 0 ? 'ok  ' : 'SKIP'
  console.log(`${verdict} ${step.name.padEnd(26)} ${words.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s`)
  for (const skip of skips) console.log(`     skipped  ${skip}`)
  if (failed === 0) return
  // What failed comes first, whole; then the end of what the tool printed, where a long log would hide it.
  for (const problem of [...problems, ...failures]) console.log(`     ${problem}`)
  if (output.trim() !== '') console.log(output.trimEnd().split('\n').slice(-lastLines).join('\n'))
}

const close = (results) => {
  const failed = sum(results, (result) => result.failed)
  const skipped = sum(results, (result) => result.skips.length)
  console.log(`${sum(results, (result) => result.passed)} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
}

const names = process.argv.slice(2)
const wanted = steps.filter(
  ({ name }) => names.length === 0 || names.includes(name) || names.includes(name.split(':')[0])
)
const unknown = names.filter((name) => !steps.some((step) => step.name === name || step.name.startsWith(`${name}:`)))

if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(' ')}`)
  process.exitCode = 2
} else {
  try {
    await installPackages()
    close(await runSteps(wanted, tell))
  } catch (error) {
    console.log(error.message)
    close([{ passed: 0, failed: 1, skips: [] }])
  }
}
