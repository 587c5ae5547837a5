import { S3ServiceException } from '@aws-sdk/client-s3'
import { DeskError } from '../../../shared/contract/desk-error.ts'

const untouched = 'It is not there under its name; the exported file is as it was.'
const badKeys = /^(?:InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSecurity|InvalidToken|ExpiredToken|Unauthorized)$/
const otherRegions =
  /^(?:AuthorizationHeaderMalformed|PermanentRedirect|TemporaryRedirect|IllegalLocationConstraintException)$/
const otherBytes = /^(?:BadDigest|XAmzContent(?:SHA256Mismatch|ChecksumMismatch))$/
const full = /^(?:InsufficientStorage|QuotaExceeded|ServiceQuotaExceeded|EntityTooLarge|XMinioStorageFull)$/
// An upload that is gone is begun anew; a conflict or a busy service passes.
const passing = /^(?:NoSuchUpload|OperationAborted|ConditionalRequestConflict|RequestTimeout|SlowDown)$/

/**
 * The expected failure behind an error of the S3 library; a bug is thrown on. `label` is the destination as people know it. Codes: Amazon S3 API
 * Reference, "Error responses".
 */
export function describeS3Error(error: unknown, label: string): DeskError {
  if (error instanceof DeskError) return error
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error
  const tell = (code: ConstructorParameters<typeof DeskError>[0], words: string) =>
    new DeskError(code, `${label}: ${words}`, { cause: error })
  if (!(error instanceof S3ServiceException)) return describeLine(error, tell)
  const { name, message } = error
  const said = message === '' || message === name ? name : `${name}: ${message}`
  const status = error.$metadata.httpStatusCode ?? 0
  if (badKeys.test(name) || status === 401)
    return tell(
      'bad-input',
      `the service refused the access key (${name}). Nothing was sent. Check the key and its secret.`
    )
  if (otherRegions.test(name) || status === 301)
    return tell('bad-input', `the bucket is in another region (${said}). Nothing was sent. Change the region.`)
  if (name === 'RequestTimeTooSkewed')
    return tell('bad-input', 'the clock of this machine is wrong, says the service. Nothing was sent. Set the clock.')
  if (name === 'NoSuchBucket')
    return tell('not-found', 'the service has no such bucket. Nothing was sent. Check its name and the server.')
  if (otherBytes.test(name))
    return tell('verification-failed', `the bytes did not arrive as they were sent (${name}). ${untouched} Try again.`)
  if (full.test(name) || status === 507)
    return tell(
      'storage-unavailable',
      `it could not keep the file; its disk or the account may be full (${said}). ${untouched} Make room there, then deliver again.`
    )
  if (passing.test(name) || status === 429 || (status >= 500 && status !== 501))
    return tell('connection-lost', `the service is busy or failed (${said}). ${untouched} Try again later.`)
  return tell(
    'storage-unavailable',
    `it refused the work (${said}). ${untouched} The key needs the rights to list the bucket and to read, write and delete below its folder; then deliver again.`
  )
}

function describeLine(
  error: Error,
  tell: (code: 'verification-failed' | 'connection-lost', words: string) => DeskError
) {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/.test(code))
    return tell(
      'verification-failed',
      `no authority this machine trusts vouches for the server's certificate (${error.message}). No file was sent. Ask whoever runs the server; an authority of your own is named in NODE_EXTRA_CA_CERTS.`
    )
  return tell(
    'connection-lost',
    `the connection was lost or could not be made (${error.message || code}). ${untouched} Check the server and the network, then try again.`
  )
}
