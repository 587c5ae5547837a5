import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { chmod, link, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from './project-root.mjs'
import { runCommand } from './run-command.mjs'
import { runNpm } from './run-npm.mjs'
import { say } from './say.mjs'

/** The Node that runs every part of the project: the `node` package's, whatever Node the machine has. */
export const ownNode = inProject('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')

const wantedVersion = () => `v${JSON.parse(readFileSync(inProject('node_modules/node/package.json'), 'utf8')).version}`
/** The usual case, known without starting anything: this tool itself runs on the project's own Node. */
const isRunning = () =>
  existsSync(ownNode) && process.execPath === realpathSync(ownNode) && process.version === wantedVersion()
const runs = async () => (await runCommand(ownNode, ['-v'], { timeoutMs: 20_000 })).output.trim() === wantedVersion()

/**
 * Makes sure that the project's own Node runs, and fetches it when it does not.
 * The `node` package gets its binary in an install script, and those are not run here. The binary's own package has no
 * script: it is fetched and put where the script would have put it. Throws one sentence when that fails.
 */
export const ensureOwnNode = async () => {
  if (isRunning() || (await runs())) return
  const version = wantedVersion().slice(1)
  say(`Getting Node ${version} …`)
  const temporary = await mkdtemp(join(tmpdir(), 'erratum-node-'))
  try {
    const system = process.platform === 'win32' ? 'win' : process.platform
    const family = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
    const name = `${family}-${system}-${process.arch}@${version}`
    const packed = await runNpm(['pack', name, '--loglevel=error', '--pack-destination', temporary])
    const [archive] = (await readdir(temporary)).filter((file) => file.endsWith('.tgz'))
    if (packed.code !== 0 || archive === undefined) {
      throw new Error(`Node ${version} could not be fetched, so nothing was started. ${packed.output.trim()}`)
    }
    await placeBinary(join(temporary, archive))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  if (!(await runs())) throw new Error(`Node ${version} was fetched but does not run on this machine.`)
}

const placeBinary = async (archive) => {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const folder = inProject('node_modules', 'node')
  const unpacked = await runCommand('tar', [
    '-xzf',
    archive,
    '-C',
    folder,
    '--strip-components=1',
    `package/bin/${file}`
  ])
  if (unpacked.code !== 0) throw new Error(`Node could not be unpacked: ${unpacked.output.trim()}`)
  const binary = join(folder, 'bin', file)
  await chmod(binary, 0o755)
  await rm(ownNode, { force: true })
  // Windows gives symbolic links only to administrators; a hard link does there, as both lie in node_modules.
  if (process.platform === 'win32') await link(binary, ownNode)
  else await symlink(join('..', 'node', 'bin', file), ownNode)
}
