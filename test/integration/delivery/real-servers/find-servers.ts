import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const programs = ['/usr/sbin/sshd', '/usr/lib/openssh/sftp-server', '/usr/sbin/vsftpd', '/usr/bin/unshare']

/** Why Debian's OpenSSH and vsftpd cannot be run here in a private place of their own; null where they can. */
export function findMissing(): string | null {
  if (process.getuid?.() !== 0) return 'only root can give servers accounts and disks of their own'
  const missing = programs.filter((path) => !existsSync(path))
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`
  try {
    execFileSync('/usr/bin/unshare', ['--mount', '/bin/mount', '-t', 'tmpfs', 'tmpfs', '/run'], { stdio: 'ignore' })
    return null
  } catch {
    return 'this machine lets nobody mount a private folder'
  }
}
