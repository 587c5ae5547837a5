import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeServerCertificate } from '../make-server-certificate.ts'
import { findPorts, waitForPort } from './ports.ts'
import { writeServerFiles } from './write-server-files.ts'

/** OpenSSH and vsftpd at work, which only this test sees; gone with everything in them when disposed. */
export interface RealServers extends AsyncDisposable {
  /** Ports on 127.0.0.1. `otherSftp` serves the same files and shows another key; `ftpData` takes the data of FTP. */
  readonly ports: Readonly<Record<'sftp' | 'otherSftp' | 'ftp' | 'ftpData', number>>
  /** The home of the account, as this process sees it. In `full` is a disk of its own of 300 kB. */
  readonly home: string
  /** The private keys the account is let in with, the second under the password. */
  readonly keys: { readonly plain: string; readonly locked: string }
}

// Accounts, passwords and the small disk exist in the mounts of this shell alone, the machine's stay as they are. It waits for its input to end: when
// the test process dies, however it dies, the servers end.
const script = `
set -e
folder=$1
mount -t tmpfs tmpfs /run
mkdir -p /run/sshd /run/vsftpd/empty
cat /etc/passwd "$folder/passwd.own" > "$folder/passwd"
cat /etc/shadow "$folder/shadow.own" > "$folder/shadow"
mount --bind "$folder/passwd" /etc/passwd
mount --bind "$folder/shadow" /etc/shadow
mount --bind "$folder/pam" /etc/pam.d/vsftpd
mkdir -p "$folder/home/full"
mount -t tmpfs -o size=300k tmpfs "$folder/home/full"
chown -R desk "$folder/home"
chmod 755 "$folder"
chmod 644 "$folder/authorized"
/usr/sbin/sshd -D -e -f "$folder/sshd" 2> "$folder/sshd.log" & one=$!
/usr/sbin/sshd -D -e -f "$folder/sshd.other" 2> "$folder/sshd.other.log" & two=$!
/usr/sbin/vsftpd "$folder/vsftpd" > "$folder/vsftpd.log" 2>&1 & three=$!
cat > /dev/null
kill $one $two $three
`

/** Starts the servers; they answer when this is done. Throws with what the system said where they do not. */
export async function startRealServers(): Promise<RealServers> {
  const folder = await mkdtemp(join(tmpdir(), 'erratum-servers-'))
  const [sftp, otherSftp, ftp, ftpData] = await findPorts()
  const ports = { sftp, otherSftp, ftp, ftpData }
  const keys = await writeServerFiles({ folder, ports, certificate: await makeServerCertificate() })
  const shell = spawn('/usr/bin/unshare', ['--mount', '/bin/sh', '-c', script, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'pipe']
  })
  let said = ''
  shell.stderr.on('data', (text) => {
    said += String(text)
  })
  const ended = once(shell, 'exit')
  const answer = Promise.all([sftp, otherSftp, ftp].map(waitForPort)).then(() => true)
  const started = await Promise.race([answer, ended.then(() => false)])
  if (!started) throw new Error(`The servers did not start: ${said}`)
  return {
    ports,
    keys,
    home: join('/proc', `${shell.pid}`, 'root', folder, 'home'),
    async [Symbol.asyncDispose]() {
      shell.stdin.end()
      await ended
      await rm(folder, { recursive: true })
    }
  }
}
