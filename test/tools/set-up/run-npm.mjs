import { delimiter, dirname } from 'node:path'
import { inProject } from './project-root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Runs npm to its end, as runCommand does.
 * The project's own node_modules/.bin is taken off PATH: `npm ci` deletes that folder, and with it the Node that npm
 * and the install scripts would be running on.
 */
export const runNpm = (args, { cwd = inProject(), timeoutMs } = {}) => {
  const own = inProject('node_modules', '.bin')
  const kept = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== own)
  const env = { ...process.env, PATH: kept.join(delimiter) }
  if (process.platform === 'win32') return runCommand('cmd', ['/c', 'npm', ...args], { cwd, env, timeoutMs })
  // Where npm lies beside a Node that is nowhere on PATH, the running npm says where it is.
  const beside = process.env.npm_node_execpath
  if (beside !== undefined && dirname(beside) !== own && !beside.startsWith(inProject('node_modules'))) {
    env.PATH = [...kept, dirname(beside)].join(delimiter)
  }
  return runCommand('npm', args, { cwd, env, timeoutMs })
}
