import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { carrier } from '../../../../main/delivery/carrier.ts'
import type { DestinationInput } from '../../../../shared/contract/destinations.ts'
import { login } from '../login.ts'
import type { Place } from '../parcels.ts'
import { nameDestination, signal } from '../parcels.ts'
import type { FaultyLine } from './faulty-line.ts'
import { openFaultyLine } from './faulty-line.ts'
import type { RealServers } from './start-servers.ts'

/** A folder of a real server, reached over a line that may do wrong. */
export interface ServerPlace extends Place {
  readonly line: FaultyLine
}

/** How a place is reached: `folder` is one of the account's home, else a new one is made. */
export interface ServerPlaceOptions {
  readonly proof?: 'size' | 'hash'
  readonly seconds?: number
  readonly user?: string
  readonly keyFile?: string
  readonly folder?: string
}

/** Opens a place by SFTP, FTP or FTPS, the server's key or certificate accepted as it is shown. */
export async function openServerPlace(
  servers: RealServers,
  kind: 'sftp' | 'ftp' | 'ftps',
  { proof = 'size', seconds = 5, user = login.user, keyFile, folder }: ServerPlaceOptions = {}
): Promise<ServerPlace> {
  await using stack = new AsyncDisposableStack()
  const here = await mkdtemp(join(tmpdir(), 'erratum-delivery-'))
  stack.defer(() => rm(here, { recursive: true }))
  const own = folder ?? basename(here)
  const there = join(servers.home, own)
  await mkdir(there, { recursive: true })
  await chmod(there, 0o777)
  const { ports } = servers
  const line = stack.use(
    await (kind === 'sftp' ? openFaultyLine(ports.sftp) : openFaultyLine(ports.ftp, ports.ftpData))
  )
  const to = { host: line.host, user, folder: own, proof, secret: 'CLIENT' }
  const connection: DestinationInput['connection'] =
    kind === 'sftp'
      ? { kind, ...to, port: ports.sftp, ...(keyFile === undefined ? {} : { keyFile }) }
      : { kind, ...to, port: ports.ftp }
  const shown = await findFingerprint(servers, kind, connection)
  const accepted = kind === 'sftp' ? { hostKey: shown } : kind === 'ftps' ? { certificate: shown } : {}
  const destination = nameDestination({ ...connection, ...accepted } as typeof connection, seconds)
  const kept = stack.move()
  return { destination, there, here, line, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

const fingerprints = new WeakMap<RealServers, Map<string, string | null>>()

// A server shows the same key all the time: it is asked for once.
async function findFingerprint(
  servers: RealServers,
  kind: string,
  connection: DestinationInput['connection']
): Promise<string | null> {
  const known = fingerprints.get(servers) ?? new Map<string, string | null>()
  fingerprints.set(servers, known)
  const shown = known.get(kind) ?? (await carrier.fingerprint(nameDestination(connection), signal))
  known.set(kind, shown)
  return shown
}
