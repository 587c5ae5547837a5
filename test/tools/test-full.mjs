// npm run test:full: the long runs, file by file, with their report in docs/test-full.md. A run that is broken off goes
// on where it stopped; a file that passed on these very sources is not run again, unless --again is given.
import { existsSync, readdirSync } from 'node:fs'
import { runVitest } from './checks/run-tests.mjs'
import { openFullState, saveFullState } from './full/full-state.mjs'
import { writeFullReport } from './full/write-full-report.mjs'
import { exitWith } from './run/exit-with.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { installPackages } from './set-up/install-packages.mjs'
import { ownNode } from './set-up/own-node.mjs'
import { inProject } from './set-up/project-root.mjs'
import { runCommand } from './set-up/run-command.mjs'

const hoursForOneFile = 6

const testFiles = () =>
  readdirSync(inProject('test', 'full'), { recursive: true })
    .map((name) => `test/full/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()

const git = async (...args) => (await runCommand('git', args, { cwd: inProject() })).output.trim()

/** The commit that was run, and whether the product or its tests differed from it. */
const currentCommit = async () => {
  const commit = await git('rev-parse', '--short=12', 'HEAD')
  const changed = await git('status', '--porcelain', '--', 'shared', 'main', 'renderer', 'test', 'package-lock.json')
  return changed === '' ? commit : `${commit}, with changes that are not committed`
}

const runFile = async (file, state) => {
  const earlier = state.files[file]
  if (earlier?.failed === 0) {
    console.log(`ok    ${file} (passed before on these sources)`)
    return
  }
  const timeoutMs = hoursForOneFile * 3_600_000
  const result = await runVitest({ project: 'full', files: [file], env: { ERRATUM_FULL: '1' }, timeoutMs })
  const { passed, failed, skips, problems, tests, seconds, output } = result
  state.files[file] = { passed, failed, skipped: skips.length, problems, tests }
  await saveFullState(state)
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '}  ${file} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`)
  if (failed > 0) console.log(output.trimEnd())
}

await exitWith(async () => {
  await installPackages()
  await ensurePerl()
  await buildWhenStale({})
  const files = existsSync(inProject('test', 'full')) ? testFiles() : []
  if (files.length === 0) throw new Error('There are no long runs: test/full holds no test file.')
  const state = openFullState({ again: process.argv.includes('--again') })
  for (const file of files) await runFile(file, state)
  const results = files.map((file) => state.files[file])
  const node = (await runCommand(ownNode, ['-v'])).output.trim()
  await writeFullReport({ files: state.files, commit: await currentCommit(), node, at: new Date() })
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') === 0 ? 0 : 1
})
