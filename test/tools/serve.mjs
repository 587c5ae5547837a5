// npm run serve: the same desk in a browser, on this machine only.

import { exitWith } from './run/exit-with.mjs'
import { runCommandLine } from './run/run-command-line.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { installPackages } from './set-up/install-packages.mjs'

await exitWith(async () => {
  await installPackages()
  await ensurePerl()
  await buildWhenStale({})
  return runCommandLine(['serve', ...process.argv.slice(2)])
})
