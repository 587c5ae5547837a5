import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { ServerCertificate } from '../make-server-certificate.ts'
import type { Signer } from './check-signature.ts'
import { checkSignature } from './check-signature.ts'
import type { S3Answer } from './s3-answer.ts'
import { refuse } from './s3-answer.ts'
import type { S3Faults } from './s3-objects.ts'
import { keepObjects } from './s3-objects.ts'

/** A service on 127.0.0.1 with one bucket. */
export interface S3Server extends AsyncDisposable {
  readonly port: number
  readonly faults: S3Faults
}

/** What the server is of. */
export interface S3ServerOptions {
  readonly folder: string
  readonly bucket: string
  readonly signer: Signer
  readonly certificate?: ServerCertificate
}

/**
 * Starts a service that speaks as much of S3 as a delivery needs, in path style. No real one can be had as a package of the system or of npm that knows
 * checksums and conditions. This one compares signatures and bytes by its own code and keeps objects as files, so that what the desk sends is judged by
 * other code than what sent it.
 */
export async function startS3Server({ folder, bucket, signer, certificate }: S3ServerOptions): Promise<S3Server> {
  const faults: S3Faults = { old: false, spoil: false, room: Number.POSITIVE_INFINITY, meanwhile: null }
  const act = keepObjects(folder, faults)
  const judge = async (request: IncomingMessage): Promise<S3Answer> => {
    const body = await readBody(request)
    const code = checkSignature(request, signer)
    if (code !== null) return refuse(code === 'AuthorizationHeaderMalformed' ? 400 : 403, code)
    const wrong = checkBytes(request, body)
    if (wrong !== null) return refuse(400, wrong)
    const url = new URL(request.url ?? '/', 'http://s3.example')
    const [named, ...key] = url.pathname.slice(1).split('/').map(decodeURIComponent)
    if (named !== bucket) return refuse(404, 'NoSuchBucket')
    const only = request.headers['if-none-match'] === '*'
    return act({ method: request.method ?? 'GET', key: key.join('/'), query: url.searchParams, only, body })
  }
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    judge(request).then(
      ({ status, headers = {}, body = '' }) => {
        response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
        response.end(request.method === 'HEAD' ? undefined : body)
      },
      // The desk broke off.
      () => response.destroy()
    )
  }
  const server = certificate === undefined ? createServer(onRequest) : createTlsServer(certificate, onRequest)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    port: address.port,
    faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    }
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function checkBytes({ headers }: IncomingMessage, body: Buffer): string | null {
  const sha256 = createHash('sha256').update(body).digest()
  if (headers['x-amz-content-sha256'] !== sha256.toString('hex')) return 'XAmzContentSHA256Mismatch'
  const sum = headers['x-amz-checksum-sha256']
  return sum === undefined || sum === sha256.toString('base64') ? null : 'BadDigest'
}
