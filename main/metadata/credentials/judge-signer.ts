import { X509Certificate } from 'node:crypto'
import type { Manifest } from '@trustnxt/c2pa-ts/manifest'
import { isGoodAt, isTrusted } from './is-trusted.ts'
import { readTimeStamp } from './read-time-stamp.ts'
import type { TrustList } from './read-trust-list.ts'

/** Who signed, when, and whether the desk's trust list says so. */
export interface SignerJudgement {
  readonly signer: string | null
  /** ISO 8601, UTC; null where no time stamp proves it. */
  readonly signedAt: string | null
  readonly trusted: boolean
  /** Why the signer is not trusted. */
  readonly problems: readonly string[]
}

// Extended key usages a signing certificate may have: e-mail protection and document signing (C2PA 1 and 2), C2PA claim signing (C2PA 2.2).
const signingUsages = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36', '1.3.6.1.4.1.62558.2.1']

/** Judges the signer of a manifest. The library's own word counts nothing here: it calls every well-formed certificate trusted. */
export function judgeSigner(
  manifest: Manifest,
  { trust, now, stampProven }: { readonly trust: TrustList; readonly now: Date; readonly stampProven: boolean }
): SignerJudgement {
  const data = manifest.signature?.signatureData
  if (data?.certificate === undefined) return { signer: null, signedAt: null, trusted: false, problems: [] }
  const certificate = toNode(data.certificate)
  const others = data.chainCertificates.map(toNode)
  const stamp = stampProven ? readTimeStamp(manifest) : null
  const { anchors } = trust
  const stampTrusted = stamp !== null && isStampTrusted(stamp.authority, anchors, stamp.at)
  // A certificate that ran out since counts as on the day of signing, where an authority the desk knows vouches for the day.
  const at = stamp !== null && stampTrusted ? stamp.at : now
  const name = readName(certificate.subject)
  const problems = [
    ...(isMadeForSigning(certificate) ? [] : [`The certificate of "${name}" is not made for signing pictures.`]),
    ...(isGoodAt(certificate, at) ? [] : [describeTerm(name, certificate, stamp !== null)]),
    ...(isTrusted({ certificate, others, anchors, at: isGoodAt(certificate, at) ? at : certificate.validToDate })
      ? []
      : [`"${name}", certified by "${readName(certificate.issuer)}", does not lead to the desk's trust list.`])
  ]
  return { signer: name, signedAt: stamp?.at.toISOString() ?? null, trusted: problems.length === 0, problems }
}

function toNode({ rawData }: { readonly rawData: ArrayBuffer }): X509Certificate {
  return new X509Certificate(Buffer.from(rawData))
}

function isStampTrusted(authority: readonly X509Certificate[], anchors: readonly X509Certificate[], at: Date): boolean {
  const [certificate, ...others] = authority
  return certificate !== undefined && isTrusted({ certificate, others, anchors, at })
}

function isMadeForSigning(certificate: X509Certificate): boolean {
  // Undefined, whatever its type says, where the certificate names no usage.
  const usages: readonly string[] | undefined = certificate.keyUsage
  return !certificate.ca && usages !== undefined && usages.some((usage) => signingUsages.includes(usage))
}

function describeTerm(name: string, certificate: X509Certificate, stamped: boolean): string {
  const day = certificate.validToDate.toISOString().slice(0, 'yyyy-mm-dd'.length)
  const why = stamped
    ? 'who vouches for the time of signing is not in the desk’s trust list'
    : 'nothing in the file proves that it was signed before'
  return `The certificate of "${name}" holds until ${day}, and ${why}.`
}

// OpenSSL puts each part of a name on a line: "CN=…".
function readName(subject: string): string {
  const parts = new Map(
    subject.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  )
  return parts.get('CN') ?? parts.get('O') ?? subject.replaceAll('\n', ', ')
}
