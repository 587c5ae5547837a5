// npm run dev: the desktop from the sources; pages reload by themselves, main and the engine restart on a change.

import { exitWith } from './run/exit-with.mjs'
import { runAttached } from './run/run-attached.mjs'
import { forgetBuild } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { findElectron } from './set-up/find-electron.mjs'
import { installPackages } from './set-up/install-packages.mjs'
import { ownEnvironment } from './set-up/own-environment.mjs'
import { ownNode } from './set-up/own-node.mjs'
import { inProject } from './set-up/project-root.mjs'

await exitWith(async () => {
  await installPackages()
  await ensurePerl()
  const electron = await findElectron({ prepare: true })
  if (electron.missing !== undefined) throw new Error(electron.missing)
  // The development server builds into out/ too, in its own way.
  await forgetBuild()
  const sandbox = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const builder = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = ['dev', '--watch', '-c', 'electron.config.ts', ...sandbox, '--', ...process.argv.slice(2)]
  return runAttached(ownNode, [builder, ...args], {
    cwd: inProject(),
    env: ownEnvironment({ ELECTRON_EXEC_PATH: electron.executable, ELECTRON_MAJOR_VER: String(electron.major) })
  })
})
