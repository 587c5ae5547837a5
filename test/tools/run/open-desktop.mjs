import { ownEnvironment } from '../set-up/own-environment.mjs'
import { inProject } from '../set-up/project-root.mjs'
import { runAttached } from './run-attached.mjs'

/** A desktop that ends badly sooner than this has not shown a window: no display answers, or the sandbox is refused. */
const secondsToWindow = 3

/**
 * Opens the built desktop and waits until it is closed: { code }, or { noWindow } with a sentence when Electron gave up
 * before it could have shown one. As root Chromium's own sandbox cannot be had, so it is switched off there only.
 */
export const openDesktop = async ({ executable, args }) => {
  const begun = performance.now()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const code = await runAttached(executable, [...sandbox, inProject(), ...args], {
    // Where npm was called from, so that a relative path among the arguments means what its writer meant.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: ownEnvironment()
  })
  const ended = (performance.now() - begun) / 1000
  const asked = code === 130 || code === 143
  if (code !== 0 && !asked && ended < secondsToWindow) {
    return { noWindow: `Electron could not open a window here (it ended with code ${code}).` }
  }
  return { code }
}
