import { delimiter } from 'node:path'
import { inProject } from './project-root.mjs'

/**
 * The environment for the project's own programs: node_modules/.bin first on PATH, so that `node` is the project's, and
 * one place for what Node has compiled, which halves the start of every command after the first.
 */
export const ownEnvironment = (more = {}) => ({
  ...process.env,
  PATH: [inProject('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'erratum-compiled'),
  ...more
})
