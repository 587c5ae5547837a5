import type { Destination } from '../../../shared/contract/destinations.ts'

/** Where a destination's files go, as an address or a path, without any secret. */
export function describeDestination({ connection }: Destination): string {
  if (connection.kind === 'folder') return connection.path
  if (connection.kind === 'command') return [connection.program, ...connection.arguments].join(' ')
  const { kind, user, host, port, folder } = connection
  if (kind === 's3')
    return `${connection.tls ? 's3' : 's3+http'}://${user}@${host}:${port}/${connection.bucket}/${folder.replace(/^\//, '')}`
  return `${kind}://${user}@${host}:${port}/${folder.replace(/^\//, '')}`
}

/** The accepted fingerprint of its server; null where none is, or it has none. */
export function findPin({ connection }: Destination): string | null {
  if (connection.kind === 'sftp') return connection.hostKey
  return connection.kind === 'ftps' ? connection.certificate : null
}
