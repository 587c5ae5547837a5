// node test/tools/write-field-docs.mjs: writes docs/fields.md from the field table. A unit test fails where the two differ.
import { exitWith } from './run/exit-with.mjs'
import { runAttached } from './run/run-attached.mjs'
import { ownEnvironment } from './set-up/own-environment.mjs'
import { ownNode } from './set-up/own-node.mjs'
import { inProject } from './set-up/project-root.mjs'

await exitWith(async () => {
  // The table is TypeScript, which an older Node on the machine does not run.
  if (!process.features.typescript)
    return runAttached(ownNode, [inProject('test', 'tools', 'write-field-docs.mjs')], { env: ownEnvironment() })
  await import('./docs/write-field-docs.ts')
  return 0
})
