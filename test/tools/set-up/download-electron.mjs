import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inCache } from './cache-folder.mjs'
import { ownNode } from './own-node.mjs'
import { inProject } from './project-root.mjs'
import { runCommand } from './run-command.mjs'
import { say } from './say.mjs'

const folder = inProject('node_modules', 'electron')
const patience = inProject('test', 'tools', 'set-up', 'fetch-patience.mjs')
const hoursToRemember = 12

/** The version of the electron package, which is what the desktop is built for. */
export const electronPackageVersion = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

const memory = () => inCache(`electron-${electronPackageVersion()}-unreachable`)

const failedLately = async () => {
  if (!existsSync(memory())) return false
  const at = Date.parse(await readFile(memory(), 'utf8'))
  return Date.now() - at < hoursToRemember * 3_600_000
}

/** The executable that the electron package has downloaded earlier, or undefined. */
export const downloadedElectron = () => {
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const executable = join(folder, 'dist', readFileSync(named, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

/**
 * Downloads Electron with the electron package's own installer and gives its executable, or undefined where the
 * release host cannot be reached. That is remembered for 12 hours, so that the next start does not wait again;
 * deleting the file `electron-VERSION-unreachable` in the cache folder makes it try at once.
 */
export const downloadElectron = async () => {
  if (await failedLately()) return undefined
  say(`Trying to download Electron ${electronPackageVersion()} …`)
  const { code } = await runCommand(ownNode, ['--import', pathToFileURL(patience).href, join(folder, 'install.js')], {
    cwd: folder,
    timeoutMs: 900_000
  })
  const executable = downloadedElectron()
  if (code === 0 && executable !== undefined) {
    await rm(memory(), { force: true })
    return executable
  }
  await mkdir(dirname(memory()), { recursive: true })
  await writeFile(memory(), new Date().toISOString())
  return undefined
}
