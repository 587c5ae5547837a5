import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may sign requests, for which region. */
export interface Signer {
  readonly key: string
  readonly secret: string
  readonly region: string
}

/** The code S3 refuses a request with whose signature is wrong, or null. Written from "Signature Version 4" of the AWS documentation, without the library that signs. */
export function checkSignature(request: IncomingMessage, { key, secret, region }: Signer): string | null {
  const { authorization = '', 'x-amz-date': time = '', 'x-amz-content-sha256': body = '' } = request.headers
  const read = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(authorization)
  const [, credential = '', names = '', signature] = read ?? []
  const [id, day = '', named = '', ...rest] = credential.split('/')
  if (id !== key) return 'InvalidAccessKeyId'
  if (named !== region || rest.join('/') !== 's3/aws4_request') return 'AuthorizationHeaderMalformed'
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const parameters = query === '' ? [] : query.split('&').map((one) => (one.includes('=') ? one : `${one}=`))
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const asked = [request.method, path, parameters.sort().join('&'), headers.join(''), names, body].join('\n')
  const scope = [day, region, 's3', 'aws4_request'].join('/')
  const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(asked).digest('hex')].join('\n')
  const mac = (by: string | Buffer, words: string) => createHmac('sha256', by).update(words).digest()
  const signing = [region, 's3', 'aws4_request'].reduce(mac, mac(`AWS4${secret}`, day))
  return mac(signing, text).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}
