// npm run screenshots: the pictures in docs/screenshots, taken from the running app. A folder may be given instead, then names of screens.
import { exitWith } from './run/exit-with.mjs'
import { runAttached } from './run/run-attached.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { installPackages } from './set-up/install-packages.mjs'
import { ownEnvironment } from './set-up/own-environment.mjs'
import { ownNode } from './set-up/own-node.mjs'
import { inProject } from './set-up/project-root.mjs'

await exitWith(async () => {
  await installPackages()
  await ensurePerl()
  await buildWhenStale({})
  const script = inProject('test', 'screenshots', 'take-screenshots.ts')
  return runAttached(ownNode, [script, ...process.argv.slice(2)], { env: ownEnvironment() })
})
