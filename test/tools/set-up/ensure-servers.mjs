import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { debianPackage } from './debian-package.mjs'
import { say } from './say.mjs'

const servers = [
  ['openssh-server', '/usr/sbin/sshd'],
  ['vsftpd', '/usr/sbin/vsftpd']
]
const policy = '/usr/sbin/policy-rc.d'

/**
 * Makes sure that the servers are there which the tests deliver to: OpenSSH and vsftpd, as root on Debian. Elsewhere
 * those tests are skipped, and say why. Installing starts no server: the tests start their own.
 */
export const ensureServers = async () => {
  const packages = servers.filter(([, path]) => !existsSync(path)).map(([name]) => name)
  if (packages.length === 0) return
  const ownPolicy = process.getuid?.() === 0 && !existsSync(policy)
  try {
    // Debian starts a server it installs, unless this program forbids it.
    if (ownPolicy) await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    await debianPackage({ packages, purpose: 'the tests of deliveries to real servers' })
  } catch (error) {
    say(`${error.message} Those tests are skipped.`)
  } finally {
    if (ownPolicy) await rm(policy, { force: true })
  }
}
