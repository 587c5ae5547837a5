import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inFastFolder } from '../set-up/fast-folder.mjs'
import { ownEnvironment } from '../set-up/own-environment.mjs'
import { ownNode } from '../set-up/own-node.mjs'
import { inProject } from '../set-up/project-root.mjs'
import { runCommand } from '../set-up/run-command.mjs'
import { readTally } from './read-tally.mjs'

const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
const reporter = (name) => inProject('test', 'tools', 'checks', name)

/** Runs one vitest project, or some files of it, and gives its tally and output. */
export const runVitest = ({ project, files = [], env = {}, timeoutMs }) =>
  runTallied({
    command: [ownNode, vitest, 'run', '-c', 'test/vitest.config.ts', '--project', project, ...files],
    reporters: ['--reporter=default', `--reporter=${reporter('vitest-tally.mjs')}`],
    env,
    timeoutMs
  })

/** Runs one Playwright project, behind the words that give it a screen, and gives its tally and output. */
export const runPlaywright = ({ project, screen = [], list = false, env = {}, timeoutMs }) =>
  runTallied({
    command: [...screen, ownNode, playwright, 'test', '-c', 'test/e2e/playwright.config.ts', '--project', project],
    reporters: [`--reporter=list,${reporter('playwright-tally.mjs')}`, ...(list ? ['--list'] : [])],
    env,
    timeoutMs
  })

const runTallied = async ({ command: [program, ...args], reporters, env, timeoutMs }) => {
  const folder = await mkdtemp(join(tmpdir(), 'erratum-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const plain = { NO_COLOR: '1', FORCE_COLOR: undefined, ERRATUM_TALLY: file, ...inFastFolder(), ...env }
    const run = await runCommand(program, [...args, ...reporters], {
      cwd: inProject(),
      env: ownEnvironment(plain),
      timeoutMs
    })
    const late = run.timedOut ? [`ended after ${timeoutMs / 1000} s without an end of its own`] : []
    const tally = readTally({ file, code: run.code })
    return { ...tally, problems: [...tally.problems, ...late], output: run.output, seconds: run.seconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
