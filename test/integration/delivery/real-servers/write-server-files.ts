import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { login } from '../login.ts'
import type { ServerCertificate } from '../make-server-certificate.ts'
import { makeSshKey } from '../make-ssh-key.ts'
import type { RealServers } from './start-servers.ts'

interface ServerFiles {
  readonly folder: string
  readonly ports: RealServers['ports']
  readonly certificate: ServerCertificate
}

// The second may not give files other names.
const accounts = [login.user, login.strictUser] as const
const firstId = 54_321

/** Writes what the servers read before they start: settings, keys, accounts. Gives the private keys the account is let in with. */
export async function writeServerFiles({ folder, ports, certificate }: ServerFiles): Promise<RealServers['keys']> {
  await mkdir(join(folder, 'home'))
  await mkdir(join(folder, 'users'))
  const write = (name: string, lines: readonly string[]) =>
    writeFile(join(folder, name), `${lines.join('\n')}\n`, { mode: 0o600 })
  // The system's own function makes the hash, as its login program reads it.
  const hash = execFileSync('perl', ['-e', 'print crypt($ARGV[0], q($6$erratum$))', login.password]).toString()
  await write(
    'passwd.own',
    accounts.map((name, index) => `${name}:x:${firstId + index}:${firstId}::${folder}/home:/bin/sh`)
  )
  await write(
    'shadow.own',
    accounts.map((name) => `${name}:${hash}:19000:0:99999:7:::`)
  )
  await write('pam', ['auth required pam_unix.so nodelay', 'account required pam_unix.so'])
  const plain = makeSshKey()
  const locked = makeSshKey({
    passphrase: login.password,
    cipher: 'aes256-ctr',
    // As few as there are: what is tried is the passphrase, not how long guessing it takes.
    rounds: 1
  })
  await write('authorized', [plain.public, locked.public])
  for (const [name, port] of [
    ['sshd', ports.sftp],
    ['sshd.other', ports.otherSftp]
  ] as const) {
    await write(`${name}.key`, [makeSshKey().private])
    await write(name, describeSshd(folder, name, port))
  }
  await write('certificate', [certificate.cert, certificate.key])
  await write('vsftpd', describeVsftpd(folder, ports))
  await write(`users/${login.strictUser}`, ['cmds_denied=RNFR'])
  return { plain: plain.private, locked: locked.private }
}

const describeSshd = (folder: string, name: string, port: number): readonly string[] => [
  `Port ${port}`,
  'ListenAddress 127.0.0.1',
  `HostKey ${folder}/${name}.key`,
  `PidFile ${folder}/${name}.pid`,
  `AuthorizedKeysFile ${folder}/authorized`,
  // The test's folder lies in one that everybody may write to.
  'StrictModes no',
  'UsePAM no',
  'PasswordAuthentication yes',
  'Subsystem sftp internal-sftp',
  `Match User ${login.strictUser}`,
  'ForceCommand internal-sftp -P rename,posix-rename'
]

const describeVsftpd = (folder: string, ports: RealServers['ports']): readonly string[] => [
  'listen=YES',
  'background=NO',
  'listen_address=127.0.0.1',
  `listen_port=${ports.ftp}`,
  `pasv_min_port=${ports.ftpData}`,
  `pasv_max_port=${ports.ftpData}`,
  'anonymous_enable=NO',
  'local_enable=YES',
  'write_enable=YES',
  'local_umask=022',
  'utf8_filesystem=YES',
  'delay_failed_login=0',
  'pam_service_name=vsftpd',
  `user_config_dir=${folder}/users`,
  // One server for FTP and FTPS: the client says which.
  'ssl_enable=YES',
  'force_local_logins_ssl=NO',
  'force_local_data_ssl=NO',
  `rsa_cert_file=${folder}/certificate`,
  'ssl_ciphers=HIGH',
  // Its own cages do not open inside a container.
  'isolate=NO',
  'isolate_network=NO',
  'seccomp_sandbox=NO'
]
