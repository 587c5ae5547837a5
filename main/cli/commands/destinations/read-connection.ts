import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { Destination, DestinationInput } from '../../../../shared/contract/destinations.ts'
import { destinationSchema } from '../../../../shared/contract/destinations.ts'
import { resolvePath } from '../../command-call.ts'
import { parseCount } from '../../parse-number.ts'

/** What a destination is told on the command line; what is not given stays, or is as usual. */
export interface DestinationOptions {
  readonly label?: string
  readonly folder?: string
  readonly url?: string
  readonly program?: string
  readonly arg: readonly string[]
  readonly secret?: string | false
  readonly key?: string
  readonly implicit?: true
  readonly region?: string
  readonly pathStyle?: boolean
  readonly proof?: string
  readonly patience?: string
  readonly attempts?: string
}

type Given = DestinationInput['connection']

/** The destination that is asked for, from the one there is. Throws DeskError `bad-input`. */
export function readDestination(name: string, options: DestinationOptions, known?: Destination): Destination {
  const { label, patience, attempts } = options
  const read = destinationSchema.safeParse({
    ...known,
    name,
    label: label ?? known?.label ?? name,
    connection: readConnection(name, options, known?.connection),
    ...(patience === undefined ? {} : { patienceSeconds: parseCount(patience, '--patience') }),
    ...(attempts === undefined ? {} : { attempts: parseCount(attempts, '--attempts') })
  })
  if (read.success) return read.data
  const issues = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new DeskError('bad-input', `The destination ${name} cannot be so (${issues}). Nothing was recorded.`)
}

function readConnection(name: string, options: DestinationOptions, known: Destination['connection'] | undefined) {
  const { folder, url, program, arg, proof, secret, key, region, pathStyle } = options
  if ([folder, url, program].filter((one) => one !== undefined).length > 1)
    throw new DeskError('bad-input', 'Give one of --folder, --url and --program. Nothing was recorded.')
  const base = readBase(name, options) ?? known
  if (base === undefined) throw new DeskError('bad-input', 'Give --folder, --url or --program. Nothing was recorded.')
  return {
    ...base,
    // The same server keeps its accepted key.
    ...keepPin(base, known),
    ...(base.kind === 'command' && arg.length > 0 ? { arguments: [...arg] } : {}),
    ...(proof === undefined ? {} : { proof }),
    ...(secret === undefined ? {} : { secret: secret === false ? null : secret }),
    ...(key === undefined ? {} : { keyFile: resolvePath(key) }),
    ...(region === undefined ? {} : { region }),
    ...(pathStyle === undefined ? {} : { pathStyle })
  }
}

function readBase(name: string, { folder, url, program, implicit }: DestinationOptions): Given | undefined {
  if (folder !== undefined) return { kind: 'folder', path: resolvePath(folder) }
  if (program !== undefined) return { kind: 'command', program: resolvePath(program) }
  return url === undefined ? undefined : readUrl(url, name, implicit === true)
}

function readUrl(given: string, name: string, implicit: boolean): Given {
  const url = URL.parse(given)
  if (url === null || !/^(?:sftp|ftps?|s3(?:\+http)?):$/.test(url.protocol) || url.username === '')
    throw new DeskError(
      'bad-input',
      '--url is no address of a server. Nothing was recorded. Write it as sftp://user@host/folder, ftp:// or ftps://, where two slashes before the folder mean from the root on, or as s3://key@host/bucket/folder.'
    )
  // It would stay in the shell's history, and come back in messages.
  if (url.password !== '')
    throw new DeskError(
      'bad-input',
      '--url has a password in it. Nothing was recorded. Leave it out: it is kept outside the desk, see --secret. The shell may remember it: change it.'
    )
  const server = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    user: decodeURIComponent(url.username),
    folder: decodeURIComponent(url.pathname)
      .replace(/^\//, '')
      .replace(/(?<=.)\/$/, ''),
    secret: name.toUpperCase().replaceAll('-', '_'),
    ...(url.port === '' ? {} : { port: Number(url.port) })
  }
  if (url.protocol.startsWith('s3')) {
    const [bucket = '', ...below] = server.folder.split('/')
    const tls = url.protocol === 's3:'
    return { kind: 's3', ...(tls ? {} : { port: 80 }), ...server, bucket, folder: below.join('/'), tls }
  }
  if (url.protocol === 'sftp:') return { kind: 'sftp', ...server }
  if (url.protocol === 'ftp:') return { kind: 'ftp', ...server }
  return { kind: 'ftps', ...(implicit ? { port: 990 } : {}), ...server, implicit }
}

function keepPin(base: Given, known: Destination['connection'] | undefined): object {
  if (known === undefined || !('host' in known) || !('host' in base) || known.host !== base.host) return {}
  if (known.kind === 's3' && base.kind === 's3') return { region: known.region, pathStyle: known.pathStyle }
  if (known.kind === 'sftp' && base.kind === 'sftp') return { hostKey: known.hostKey, keyFile: known.keyFile }
  return known.kind === 'ftps' && base.kind === 'ftps' ? { certificate: known.certificate } : {}
}
