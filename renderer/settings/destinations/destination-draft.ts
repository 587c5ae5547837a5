import type { Destination, DestinationInput } from '../../../shared/contract/destinations.ts'

/** The kinds a page may set up; programs are named on the command line alone. */
export type DraftKind = 'folder' | 'sftp' | 'ftps' | 'ftp' | 's3'

/** A destination as it is typed. Everything is text until it is kept. */
export interface DestinationDraft {
  /** Null for a new one: its name is made from what it is called. */
  readonly name: string | null
  readonly label: string
  readonly kind: DraftKind
  readonly path: string
  readonly host: string
  readonly port: string
  readonly user: string
  readonly folder: string
  readonly keyFile: string
  readonly implicit: boolean
  readonly bucket: string
  readonly region: string
  readonly pathStyle: boolean
  readonly tls: boolean
  readonly proof: 'size' | 'hash'
  readonly patience: string
  readonly attempts: string
  /** What is typed as its password; "" keeps what is kept. */
  readonly password: string
}

const usualPorts: Readonly<Record<DraftKind, string>> = { folder: '', sftp: '22', ftps: '21', ftp: '21', s3: '443' }

/** A draft of a new destination. */
export const freshDestination: DestinationDraft = {
  ...{ name: null, label: '', kind: 'sftp', path: '', host: '', port: '22', user: '', folder: '', keyFile: '' },
  ...{ bucket: '', region: 'us-east-1', pathStyle: true, tls: true },
  ...{ implicit: false, proof: 'size', patience: '30', attempts: '4', password: '' }
}

/** The draft with another kind, and the port that is usual for it where the other's was. */
export function changeKind(draft: DestinationDraft, kind: DraftKind): DestinationDraft {
  const port = draft.port === usualPorts[draft.kind] || draft.port === '' ? usualPorts[kind] : draft.port
  return { ...draft, kind, port, proof: kind === 'folder' ? 'hash' : 'size' }
}

/** A destination as it is typed; null for a program. */
export function draftDestination({
  name,
  label,
  connection,
  patienceSeconds,
  attempts
}: Destination): DestinationDraft | null {
  if (connection.kind === 'command') return null
  const same = { ...freshDestination, name, label, patience: `${patienceSeconds}`, attempts: `${attempts}` }
  if (connection.kind === 'folder')
    return { ...same, kind: 'folder', proof: connection.proof, path: connection.path, port: '' }
  const { kind, host, port, user, folder } = connection
  const server = { ...same, kind, host, user, folder, port: `${port}` }
  if (connection.kind === 's3') {
    const { bucket, region, pathStyle, tls } = connection
    return { ...server, bucket, region, pathStyle, tls }
  }
  return {
    ...{ ...server, proof: connection.proof },
    keyFile: connection.kind === 'sftp' ? (connection.keyFile ?? '') : '',
    implicit: connection.kind === 'ftps' && connection.implicit
  }
}

/** Why a draft cannot be kept; null where it can. */
export function refuseDraft(draft: DestinationDraft): string | null {
  const { label, kind, path, host, user, port, patience, attempts } = draft
  if (nameDestination(label) === '') return 'Say what it is called'
  if (!isFigure(patience, 3600)) return 'Seconds without an answer are 1 to 3600'
  if (!isFigure(attempts, 20)) return 'It is tried 1 to 20 times'
  if (kind === 'folder')
    return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path.trim()) ? null : 'Give the folder from the root on'
  if (host.trim() === '') return 'Name the server'
  if (user.trim() === '') return kind === 's3' ? 'Give the id of the access key' : 'Name the account on the server'
  if (kind === 's3' && !/^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(draft.bucket.trim()))
    return 'Name the bucket, in 3 to 63 letters, digits, dots, - and _'
  return isFigure(port, 65_535) ? null : 'The port is a number up to 65535'
}

const isFigure = (text: string, most: number): boolean => /^[1-9]\d*$/.test(text.trim()) && Number(text) <= most

/** The name of a destination that is called so: small letters, digits and dashes. */
export function nameDestination(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

/** The name under which the password of a destination is kept. */
export function nameSecret(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}

/** The destination a draft stands for. What was accepted of its server stays while the server does. */
export function readDraft(draft: DestinationDraft, name: string, before: Destination | null): DestinationInput {
  const { label, kind, proof, patience, attempts, implicit } = draft
  const same = { name, label: label.trim(), patienceSeconds: Number(patience), attempts: Number(attempts) }
  if (kind === 'folder') return { ...same, connection: { kind, path: draft.path.trim(), proof } }
  const known = before?.connection ?? null
  const kept = known !== null && known.kind !== 'folder' ? known.secret : null
  const secret = draft.password === '' ? kept : (kept ?? nameSecret(name))
  const [host, user, folder, port] = [draft.host.trim(), draft.user.trim(), draft.folder.trim(), Number(draft.port)]
  if (kind === 's3') {
    const [bucket, region] = [draft.bucket.trim(), draft.region.trim() || freshDestination.region]
    const { pathStyle, tls } = draft
    const login = { user, secret: secret ?? nameSecret(name) }
    return { ...same, connection: { kind, host, port, folder, ...login, bucket, region, pathStyle, tls } }
  }
  const server = { host, user, folder, port, proof, secret }
  const isSame = known !== null && 'host' in known && known.host === host && known.port === port
  if (kind === 'sftp') {
    const hostKey = isSame && known.kind === 'sftp' ? known.hostKey : null
    const keyFile = draft.keyFile.trim() === '' ? null : draft.keyFile.trim()
    return { ...same, connection: { kind, ...server, keyFile, hostKey } }
  }
  if (kind === 'ftp') return { ...same, connection: { kind, ...server } }
  const certificate = isSame && known.kind === 'ftps' ? known.certificate : null
  return { ...same, connection: { kind, ...server, implicit, certificate } }
}
