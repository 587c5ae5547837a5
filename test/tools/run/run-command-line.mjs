import { ownEnvironment } from '../set-up/own-environment.mjs'
import { ownNode } from '../set-up/own-node.mjs'
import { inProject } from '../set-up/project-root.mjs'
import { runAttached } from './run-attached.mjs'

/** Runs `erratum ARGS` where npm was called from, on this terminal, and gives its exit code. */
export const runCommandLine = (args) =>
  runAttached(ownNode, [inProject('out', 'main', 'erratum.js'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: ownEnvironment()
  })
