// npm run test:full: the long runs, file by file, with their report in docs/test-full.md. A run that is broken off goes
// on where it stopped, in the middle of a file where that one has parts; what passed on these very sources is not run
// again, unless --again is given. npm run test:full -- write-matrix runs only files so named; --report only writes the
// report of what is done so far.
import { existsSync, readdirSync } from 'node:fs'
import { runVitest } from './checks/run-tests.mjs'
import { keepFileResult, openFullState, partsFolder, readFileResult, readParts } from './full/full-state.mjs'
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

const runFile = async (state) => {
  const { file } = state
  const earlier = readFileResult(state)
  if (earlier?.failed === 0) {
    console.log(`ok    ${file} (passed before on these sources)`)
    return
  }
  const timeoutMs = hoursForOneFile * 3_600_000
  const env = { ERRATUM_FULL: '1', ERRATUM_PARTS: partsFolder(state) }
  const result = await runVitest({ project: 'full', files: [file], env, timeoutMs })
  const { passed, failed, skips, problems, tests, seconds, output } = result
  await keepFileResult(state, { passed, failed, skipped: skips.length, problems, tests })
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '}  ${file} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`)
  if (failed > 0) console.log(output.trimEnd())
}

const report = async (states) => {
  const node = (await runCommand(ownNode, ['-v'])).output.trim()
  const files = states.map((state) => ({ ...state, result: readFileResult(state), parts: readParts(state) }))
  await writeFullReport({ files, commit: await currentCommit(), node, at: new Date() })
  return files.flatMap(({ result }) => result ?? [])
}

await exitWith(async () => {
  const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
  const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const files = existsSync(inProject('test', 'full')) ? testFiles() : []
  const wanted = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  if (wanted.length === 0) throw new Error(`There are no such long runs. There are: ${files.join(', ')}`)
  await installPackages()
  await ensurePerl()
  const again = options.includes('--again')
  const states = files.map((file) => openFullState(file, { again: again && wanted.includes(file) }))
  if (!options.includes('--report')) {
    await buildWhenStale({})
    for (const state of states) if (wanted.includes(state.file)) await runFile(state)
  }
  const results = await report(states)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped; see docs/test-full.md`)
  return sum('failed') === 0 ? 0 : 1
})
