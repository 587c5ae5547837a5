import { existsSync } from 'node:fs'
import { runCommand } from './run-command.mjs'
import { say } from './say.mjs'

/** Whether packages of the system can be installed without asking: root on Debian or one of its children. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')

let listsFresh = false

/**
 * Installs packages of the system when this is Debian and we are root.
 * Elsewhere, and when apt fails, throws one sentence that says what is missing for which purpose, and how to get it.
 */
export const debianPackage = async ({ packages, purpose }) => {
  const names = packages.join(' ')
  if (!canInstall()) {
    throw new Error(`Missing for ${purpose}: ${names}. Install it, on Debian with: sudo apt-get install ${names}`)
  }
  say(`Installing ${names} for ${purpose} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!listsFresh) await runCommand('apt-get', ['update', '-qq'], { env })
  listsFresh = true
  const { code, output } = await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env }
  )
  if (code !== 0) throw new Error(`apt-get could not install ${names}, needed for ${purpose}:\n${output.trim()}`)
}
