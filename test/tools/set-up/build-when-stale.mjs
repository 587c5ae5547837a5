import { existsSync, readFileSync, statSync } from 'node:fs'
import { rm, utimes, writeFile } from 'node:fs/promises'
import { electronPackageVersion } from './download-electron.mjs'
import { ownNode } from './own-node.mjs'
import { inProject } from './project-root.mjs'
import { runCommand } from './run-command.mjs'
import { say } from './say.mjs'
import { lastTouched, sourceHash } from './source-hash.mjs'

const stamp = inProject('out', '.built-from.json')
const sources = ['shared', 'main', 'renderer', 'electron.config.ts', 'package-lock.json', 'tsconfig.json']
const outputs = ['main/main.js', 'main/engine.js', 'main/erratum.js', 'preload/preload.cjs', 'renderer/index.html']

const lastBuild = () => {
  const complete = existsSync(stamp) && outputs.every((file) => existsSync(inProject('out', file)))
  return complete ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined
}

/** Makes the next start build again, whatever lies in out/. */
export const forgetBuild = () => rm(stamp, { force: true })

/**
 * Builds the desktop and the pages into out/ when they are not those of the present sources for Electron `major`.
 * Without `major` (the web desk, which needs only the pages) a build for any Electron will do.
 * Throws with the builder's own words when the build fails.
 */
export const buildWhenStale = async ({ major }) => {
  const hash = sourceHash(sources)
  const last = lastBuild()
  if (last?.hash === hash && (major === undefined || last.major === major)) return
  const target = major ?? Number.parseInt(electronPackageVersion(), 10)
  const begun = new Date()
  say('Building the desk …')
  await forgetBuild()
  const builder = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runCommand(ownNode, [builder, 'build', '-c', 'electron.config.ts'], {
    cwd: inProject(),
    env: { ...process.env, ELECTRON_MAJOR_VER: String(target), NO_COLOR: '1' }
  })
  if (code !== 0) throw new Error(`The desk could not be built:\n${output.trim()}`)
  const missing = outputs.filter((file) => !existsSync(inProject('out', file)))
  if (missing.length > 0) throw new Error(`The build ended well but did not make ${missing.join(', ')}.`)
  // Hash and time from before the build: a source that changed meanwhile makes the next start build again.
  await writeFile(stamp, JSON.stringify({ hash, major: target }))
  await utimes(stamp, begun, begun)
}

/** As `buildWhenStale` for any Electron, for a command a person waits for: where no source was touched since the build, nothing is read. */
export const buildWhenOlder = async () => {
  if (lastBuild() !== undefined && lastTouched(sources) < statSync(stamp).mtimeMs) return
  await buildWhenStale({})
}
