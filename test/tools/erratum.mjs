// npm run -s erratum -- ARGS: the command line from a checkout, with its set-up done first.

import { exitWith } from './run/exit-with.mjs'
import { runCommandLine } from './run/run-command-line.mjs'
import { buildWhenOlder } from './set-up/build-when-stale.mjs'
import { installPackages } from './set-up/install-packages.mjs'

await exitWith(async () => {
  const args = process.argv.slice(2)
  await installPackages()
  await buildWhenOlder()
  return runCommandLine(args)
})
