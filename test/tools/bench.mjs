// npm run bench: each file of test/bench, or those whose names contain a given word, one after the other. What begins with
// the first option (`--files 100`) goes to each of them.
import { existsSync, readdirSync } from 'node:fs'
import { exitWith } from './run/exit-with.mjs'
import { runAttached } from './run/run-attached.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensurePerl } from './set-up/ensure-perl.mjs'
import { findElectron } from './set-up/find-electron.mjs'
import { testScreen } from './set-up/find-screen.mjs'
import { installPackages } from './set-up/install-packages.mjs'
import { ownEnvironment } from './set-up/own-environment.mjs'
import { ownNode } from './set-up/own-node.mjs'
import { inProject } from './set-up/project-root.mjs'

const folder = inProject('test', 'bench')

/** What the desktop is measured on: the built desk, an Electron, a screen of its own. */
const prepareDesktop = async () => {
  const electron = await findElectron({ prepare: true })
  if (electron.missing !== undefined) throw new Error(electron.missing)
  await buildWhenStale(electron)
  return { screen: await testScreen(), env: { ERRATUM_ELECTRON: electron.executable } }
}

await exitWith(async () => {
  await installPackages()
  await ensurePerl()
  const given = process.argv.slice(2)
  const firstOption = given.findIndex((word) => word.startsWith('-'))
  const words = firstOption < 0 ? given : given.slice(0, firstOption)
  const options = given.slice(words.length)
  const wanted = (name) => name.endsWith('.ts') && (words.length === 0 || words.some((word) => name.includes(word)))
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(wanted).sort()
  if (files.length === 0) throw new Error('There is nothing to measure: no such file in test/bench.')
  let worst = 0
  for (const file of files) {
    console.log(`== ${file}`)
    const { screen, env } = file.startsWith('desk') ? await prepareDesktop() : { screen: [], env: {} }
    const [program, ...args] = [...screen, ownNode, inProject('test', 'bench', file), ...options]
    worst = Math.max(worst, await runAttached(program, args, { env: ownEnvironment(env) }))
  }
  return worst
})
