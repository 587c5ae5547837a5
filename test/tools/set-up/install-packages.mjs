import { readFileSync } from 'node:fs'
import { lockMismatch } from './lock-mismatch.mjs'
import { ensureOwnNode } from './own-node.mjs'
import { inProject } from './project-root.mjs'
import { runNpm } from './run-npm.mjs'
import { say } from './say.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Why the packages must be installed (again), or undefined when node_modules is what the lock file says. */
const whyInstall = () => {
  const lock = readJson(inProject('package-lock.json'))
  try {
    return lockMismatch(lock, readJson(inProject('node_modules', '.package-lock.json')))
  } catch (error) {
    if (error.code === 'ENOENT') return 'they are not installed yet'
    if (error instanceof SyntaxError) return 'the last install was broken off'
    throw error
  }
}

/**
 * Installs the exact versions of package-lock.json when node_modules does not hold them, and the project's own Node.
 * Says nothing when there is nothing to do. Throws with npm's own words when the install fails.
 */
export const installPackages = async () => {
  const reason = whyInstall()
  if (reason !== undefined) {
    say(`Installing the packages of package-lock.json (${reason}) …`)
    // No install scripts: npm would compile better-sqlite3, which brings its binaries, and so ask for a compiler.
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    // npm ends some failures with pages on its own use; what went wrong stands at the top.
    const words = output.trim().split('\n').slice(0, 40).join('\n')
    if (code !== 0) throw new Error(`The packages could not be installed; npm says:\n${words}`)
    const still = whyInstall()
    if (still !== undefined) throw new Error(`npm ci ended well, but ${still}.`)
  }
  await ensureOwnNode()
}
