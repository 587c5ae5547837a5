// npm start: the desktop, with its set-up done first; the same desk in a browser where no window can be opened.

import { exitWith } from './run/exit-with.mjs'
import { openDesktop } from './run/open-desktop.mjs'
import { runCommandLine } from './run/run-command-line.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { findElectron } from './set-up/find-electron.mjs'
import { hasScreen } from './set-up/find-screen.mjs'
import { installPackages } from './set-up/install-packages.mjs'

/** Why there is no window, when there is none; otherwise the desktop's exit code. */
const desktop = async (args) => {
  if (!hasScreen()) return { noWindow: 'No screen was found (neither DISPLAY nor WAYLAND_DISPLAY is set).' }
  const electron = await findElectron({ prepare: true })
  if (electron.missing !== undefined) return { noWindow: electron.missing }
  await buildWhenStale({ major: electron.major })
  return openDesktop({ executable: electron.executable, args })
}

await exitWith(async () => {
  const args = process.argv.slice(2)
  await installPackages()
  await ensurePerl()
  const { noWindow, code } = await desktop(args)
  if (noWindow === undefined) return code
  await buildWhenStale({})
  console.error(`${noWindow} The desk is served to a browser instead:`)
  return runCommandLine(['serve', ...args])
})
