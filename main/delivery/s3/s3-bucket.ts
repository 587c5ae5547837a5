import { isIP } from 'node:net'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Connection, Destination } from '../../../shared/contract/destinations.ts'
import { expectFailure } from '../../services/expect-failure.ts'
import type { Secret } from '../../services/ports/delivery.ts'
import { guardWork } from '../guard-work.ts'
import type { RemoteFiles } from '../remote-files.ts'
import { describeS3Error } from './describe-s3-error.ts'

/** Where to, with what, and until when. */
export interface S3Request {
  readonly destination: Destination
  readonly connection: Extract<Connection, { readonly kind: 's3' }>
  readonly secret: Secret | null
  readonly signal: AbortSignal
}

/** A bucket whose service let the desk in. */
export interface Bucket extends Pick<RemoteFiles, 'describe' | 'stop'> {
  readonly client: S3Client
  readonly label: string
  /** Goes with each request, so that `stop` ends it. */
  readonly call: { readonly abortSignal: AbortSignal }
  /** Bucket and key of a file below the destination's folder. */
  place(name: string): { readonly Bucket: string; readonly Key: string }
  close(): void
}

/**
 * Opens a bucket: its service is asked for one name in it, so that a wrong key, bucket or region is told before a file is sent. Throws DeskError
 * `bad-input`, `not-found`, `connection-lost`, `verification-failed` for a certificate no authority vouches for.
 */
export async function openBucket({ destination, connection, secret, signal }: S3Request): Promise<Bucket> {
  const { label } = destination
  const { bucket, folder } = connection
  const client = makeClient(connection, secret, label)
  const ending = new AbortController()
  const below = folder.replace(/^\/+|\/+$/g, '')
  const opened: Bucket = {
    client,
    label,
    call: { abortSignal: ending.signal },
    place: (name) => ({ Bucket: bucket, Key: below === '' ? name : `${below}/${name}` }),
    describe: (error, local) =>
      error instanceof Error && 'path' in error && error.path === local
        ? expectFailure(error, local)
        : describeS3Error(error, label),
    stop: () => ending.abort(),
    close: () => {
      ending.abort()
      client.destroy()
    }
  }
  try {
    await guardWork(opened, { destination, signal, local: '' }, () =>
      client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: below, MaxKeys: 1 }), opened.call)
    )
    return opened
  } catch (error) {
    opened.close()
    throw error
  }
}

function makeClient(
  { host, port, tls, region, user, pathStyle }: S3Request['connection'],
  secret: Secret | null,
  label: string
) {
  const endpoint = URL.parse(`${tls ? 'https' : 'http'}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
  if (endpoint === null)
    throw new DeskError(
      'bad-input',
      `${label}: ${host} is no name of a server. Nothing was sent. Change the destination.`
    )
  const client = new S3Client({
    endpoint: endpoint.href,
    region,
    credentials: { accessKeyId: user, secretAccessKey: secret === null ? '' : secret() },
    forcePathStyle: pathStyle,
    // A stream cannot be sent twice: the desk itself tries again, with its own pauses.
    maxAttempts: 1,
    // The desk's own SHA-256 goes along with every file; another sum would make services refuse that know only what they had in 2020.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What the account's own files for Amazon's tools say is not about this bucket.
    ...{ useDualstackEndpoint: false, useFipsEndpoint: false, useArnRegion: false, disableS3ExpressSessionAuth: true },
    ...{ retryMode: 'standard', defaultsMode: 'standard' },
    // It would warn on the console that a stream cannot be sent twice.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore }
  })
  client.middlewareStack.add((next) => (args) => next(signBytes(args)), { step: 'build', name: 'signBytes' })
  return client
}

const ignore = () => undefined

// The SHA-256 of a body goes into the signature, too: every service compares that one, also one that knows nothing of checksums.
function signBytes<Args extends { readonly request: unknown }>(args: Args): Args {
  const { request } = args
  if (typeof request !== 'object' || request === null || !('headers' in request)) return args
  const { headers } = request
  if (typeof headers !== 'object' || headers === null || !('x-amz-checksum-sha256' in headers)) return args
  const sha256 = Buffer.from(String(headers['x-amz-checksum-sha256']), 'base64').toString('hex')
  Object.assign(headers, { 'x-amz-content-sha256': sha256 })
  return args
}
