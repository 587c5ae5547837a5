import { isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { TLSSocket } from 'node:tls'
import { Client } from 'basic-ftp'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Connection, Destination } from '../../../shared/contract/destinations.ts'
import type { Secret } from '../../services/ports/delivery.ts'
import { withIdleLimit } from '../idle-limit.ts'
import { refuseKey } from '../key-check.ts'
import { describeFtpError } from './describe-ftp-error.ts'

/** The part of a destination that is about FTP, with TLS or without. */
export type FtpConnection = Extract<Connection, { readonly kind: 'ftp' | 'ftps' }>

/** Where to, with what, and until when. */
export interface FtpRequest {
  readonly destination: Destination
  readonly connection: FtpConnection
  readonly secret: Secret | null
  readonly signal: AbortSignal
}

/**
 * Logs in to an FTP server, over TLS where the destination says so; the certificate is looked at before a password is sent. The caller closes the
 * client. Throws DeskError `verification-failed`, `bad-input`, `connection-lost`.
 */
export async function openFtp(request: FtpRequest): Promise<Client> {
  const { connection, secret } = request
  return guard(request, async (client) => {
    await connect(client, connection)
    if (connection.kind === 'ftps') {
      const pinned = trustCertificate(client, request.destination, connection)
      // Data connections resume the session of this one, and with it what its handshake found of the certificate: it is made again, checked.
      if (pinned !== null) await connect(client, connection, pinned)
    }
    await client.login(connection.user, secret === null ? '' : secret())
    await client.useDefaultSettings()
    if (connection.folder !== '') await client.cd(connection.folder)
    return client
  })
}

/** The fingerprint of the certificate an FTPS server shows where no authority vouches for it, else null; nothing is logged in to. */
export async function readCertificate(request: Omit<FtpRequest, 'secret'>): Promise<string | null> {
  return guard(request, async (client) => {
    await connect(client, request.connection)
    const { socket } = client.ftp
    const shown = socket instanceof TLSSocket && !socket.authorized ? socket.getPeerCertificate().fingerprint256 : null
    client.close()
    return shown
  })
}

async function guard<Result>(
  { destination, signal }: Omit<FtpRequest, 'secret'>,
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const milliseconds = destination.patienceSeconds * 1000
  const client = new Client(milliseconds, { allowSeparateTransferHost: false })
  const limit = { milliseconds, signal, who: destination.label, stop: () => client.close() }
  try {
    return await withIdleLimit(limit, () => work(client))
  } catch (error) {
    client.close()
    throw describeFtpError(error, destination.label)
  }
}

// Whoever answers is let in here and looked at next: the library would tell a refused certificate without its fingerprint.
async function connect(
  client: Client,
  connection: FtpConnection,
  trust: ConnectionOptions = { rejectUnauthorized: false }
): Promise<void> {
  const { host, port } = connection
  const options: ConnectionOptions = { host, ...trust, ...(isIP(host) === 0 ? { servername: host } : {}) }
  if (connection.kind === 'ftps' && connection.implicit) {
    await client.connectImplicitTLS(host, port, options)
    return
  }
  await client.connect(host, port)
  // Not a hook of React, whatever its name looks like.
  const upgrade = client.useTLS.bind(client)
  if (connection.kind === 'ftps') await upgrade(options)
}

// What a certificate a person accepted is to be trusted by; null where an authority vouches for the one that is shown.
function trustCertificate(
  client: Client,
  { name, label }: Destination,
  { certificate: accepted }: Extract<Connection, { readonly kind: 'ftps' }>
): ConnectionOptions | null {
  const { socket, tlsOptions } = client.ftp
  if (!(socket instanceof TLSSocket))
    throw new DeskError('verification-failed', `${label}: the server does not speak TLS. No password was sent.`)
  const { fingerprint256: shown, raw } = socket.getPeerCertificate()
  if (accepted === null && !socket.authorized) throw refuseKey({ name, label, what: 'certificate', shown, accepted })
  if (accepted !== null && accepted !== shown) throw refuseKey({ name, label, what: 'certificate', shown, accepted })
  if (accepted !== null)
    return {
      ca: toPem(raw),
      allowPartialTrustChain: true,
      checkServerIdentity: () => undefined,
      rejectUnauthorized: true
    }
  client.ftp.tlsOptions = { ...tlsOptions, rejectUnauthorized: true }
  return null
}

function toPem(certificate: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`
}
