import { ownEnvironment } from '../set-up/own-environment.mjs'
import { ownNode } from '../set-up/own-node.mjs'
import { inProject } from '../set-up/project-root.mjs'
import { runCommand } from '../set-up/run-command.mjs'
import { runPlaywright, runVitest } from './run-tests.mjs'

const tool = (...path) => inProject('node_modules', ...path)
const biome = [ownNode, tool('@biomejs', 'biome', 'bin', 'biome')]
// The native compiler takes half the time of the one whose interface the tools that read the sources need.
const compiler = [ownNode, tool('typescript-native', 'bin', 'tsc'), '--pretty', 'false', '-p']

/** A step that is one check: it passes when the command ends with 0. */
const check = (name, [program, ...args]) => ({
  name,
  alone: false,
  needs: [],
  run: async ({ timeoutMs }) => {
    const env = ownEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined })
    const { code, output, seconds, timedOut } = await runCommand(program, args, { cwd: inProject(), env, timeoutMs })
    const problems = timedOut ? [`ended after ${timeoutMs / 1000} s without an end of its own`] : []
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skips: [], problems, output, seconds }
  }
})

/** A step that runs many tests and takes the machine for itself. */
const tests = (name, needs, run) => ({ name, alone: true, needs, run })

/** Counts the desktop's tests as skipped where there is no Electron to run them on. */
const skipDesktop = async (reason, timeoutMs) => {
  const {
    tests: listed,
    problems,
    output,
    seconds
  } = await runPlaywright({ project: 'desktop', list: true, timeoutMs })
  const skips = listed.map(({ file, name }) => `${file}: ${name} (${reason})`)
  const found = skips.length > 0 ? [] : ['no test was found', ...problems]
  return { passed: 0, failed: found.length > 0 ? 1 : 0, skips, problems: found, output, seconds }
}

/**
 * Everything npm test checks, in the order in which it is told. `needs` names what must be on the machine first; a step
 * that is not `alone` may run beside others.
 */
export const steps = [
  check('format', [...biome, 'check', '--linter-enabled=false', '--max-diagnostics=50']),
  check('lint', [...biome, 'lint', '--error-on-warnings', '--max-diagnostics=50']),
  check('files', [ownNode, inProject('test', 'tools', 'checks', 'check-files.mjs')]),
  ...['shared', 'main', 'main/desktop/preload', 'renderer', 'test'].map((layer) =>
    check(`types:${layer}`, [...compiler, layer])
  ),
  check('layers', [ownNode, inProject('test', 'tools', 'checks', 'check-layers.mjs')]),
  check('dead-code', [ownNode, tool('knip', 'bin', 'knip.js'), '--no-config-hints']),
  tests('unit', [], ({ timeoutMs }) => runVitest({ project: 'unit', timeoutMs })),
  tests('integration', ['perl', 'servers', 'build'], ({ timeoutMs }) =>
    runVitest({ project: 'integration', timeoutMs })
  ),
  tests('web', ['perl', 'browser', 'build'], ({ timeoutMs, browser }) =>
    runPlaywright({ project: 'web', env: { ERRATUM_BROWSER: browser }, timeoutMs })
  ),
  tests('desktop', ['perl', 'electron', 'screen', 'build'], ({ timeoutMs, electron, screen }) =>
    electron.missing === undefined
      ? runPlaywright({ project: 'desktop', screen, env: { ERRATUM_ELECTRON: electron.executable }, timeoutMs })
      : skipDesktop(electron.missing, timeoutMs)
  )
]
