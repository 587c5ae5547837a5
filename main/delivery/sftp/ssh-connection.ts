import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Client, ConnectConfig, SFTPWrapper } from 'ssh2'
import ssh2 from 'ssh2'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Connection, Destination } from '../../../shared/contract/destinations.ts'
import { expectFailure } from '../../services/expect-failure.ts'
import type { Secret } from '../../services/ports/delivery.ts'
import { withIdleLimit } from '../idle-limit.ts'
import { refuseKey } from '../key-check.ts'
import { describeSshError } from './describe-ssh-error.ts'

/** The part of a destination that is about SFTP. */
export type SftpConnection = Extract<Connection, { readonly kind: 'sftp' }>

// Without a native part the library takes ChaCha20 first, which it computes ten times slower than Node does AES.
const cipher: NonNullable<ConnectConfig['algorithms']>['cipher'] = [
  ...(['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com', 'aes128-ctr', 'aes192-ctr', 'aes256-ctr'] as const),
  'chacha20-poly1305@openssh.com'
]

// The idle limit ends a connection that is not made; one that is waits for the next file.
const steady = { algorithms: { cipher }, readyTimeout: 0, keepaliveInterval: 10_000, keepaliveCountMax: 3 }

/** Where to, with what, and until when. */
export interface SshRequest {
  readonly destination: Destination
  readonly connection: SftpConnection
  readonly secret: Secret | null
  readonly signal: AbortSignal
}

/**
 * Logs in to an SSH server whose key is the accepted one, and opens SFTP. The caller ends `client`. Throws DeskError `verification-failed` for another
 * key, `bad-input` for a refused login, `connection-lost`.
 */
export async function openSftp(request: SshRequest): Promise<{ readonly client: Client; readonly sftp: SFTPWrapper }> {
  const { destination, connection, secret, signal } = request
  const client = new ssh2.Client()
  const { label, patienceSeconds } = destination
  let refused: DeskError | undefined
  const login = await readLogin(connection, secret)
  const accept = (key: Buffer): boolean => {
    const shown = fingerprintOf(key)
    if (shown === connection.hostKey) return true
    refused = refuseKey({ name: destination.name, label, what: 'key', shown, accepted: connection.hostKey })
    return false
  }
  const limit = { milliseconds: patienceSeconds * 1000, signal, who: label, stop: () => void client.destroy() }
  try {
    const sftp = await withIdleLimit(limit, () => connect(client, { ...login, hostVerifier: accept }, secret))
    return { client, sftp }
  } catch (error) {
    client.destroy()
    throw refused ?? describeSshError(error, label)
  }
}

/** The fingerprint of the key an SSH server shows, "SHA256:…", as `ssh-keygen -l` writes it; nothing is logged in to. */
export async function readHostKey({ destination, connection, signal }: Omit<SshRequest, 'secret'>): Promise<string> {
  const client = new ssh2.Client()
  const { label, patienceSeconds } = destination
  let shown: string | undefined
  const look = (key: Buffer): boolean => {
    shown = fingerprintOf(key)
    return false
  }
  const { host, port, user } = connection
  const limit = { milliseconds: patienceSeconds * 1000, signal, who: label, stop: () => void client.destroy() }
  try {
    await withIdleLimit(limit, () => connect(client, { host, port, username: user, hostVerifier: look }, null))
  } catch (error) {
    // The handshake ends here, by our own refusal.
    if (shown === undefined) throw describeSshError(error, label)
  } finally {
    client.destroy()
  }
  if (shown === undefined) throw new Error('The server let us in without showing a key')
  return shown
}

async function readLogin({ host, port, user, keyFile }: SftpConnection, secret: Secret | null): Promise<ConnectConfig> {
  const to = { host, port, username: user, ...steady }
  if (keyFile === null) return secret === null ? to : { ...to, password: secret(), tryKeyboard: true }
  try {
    const privateKey = await readFile(keyFile)
    return { ...to, privateKey, ...(secret === null ? {} : { passphrase: secret() }) }
  } catch (error) {
    throw expectFailure(error, keyFile)
  }
}

function connect(client: Client, config: ConnectConfig, secret: Secret | null): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    // Each request waits for its answer: a system that holds small packets back would hold everything back.
    client.on('connect', () => client.setNoDelay(true))
    client.on('error', reject)
    client.on('close', () => reject(new DeskError('connection-lost', 'The server ended the connection.')))
    // Some servers ask for the password as a question; one question without echo is that one.
    client.on('keyboard-interactive', (_name, _words, _language, questions, answer) =>
      answer(questions.length === 1 && questions[0]?.echo !== true && secret !== null ? [secret()] : [])
    )
    client.on('ready', () =>
      client.sftp((error, sftp) => {
        if (error === undefined) resolve(sftp)
        else reject(error)
      })
    )
    try {
      client.connect(config)
    } catch (error) {
      // A private key that cannot be read is told at once.
      reject(
        Object.assign(error instanceof Error ? error : new Error(String(error)), { level: 'client-authentication' })
      )
    }
  })
}

function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
}
