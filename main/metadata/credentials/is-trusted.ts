import type { X509Certificate } from 'node:crypto'

/** A certificate, those that came with it, and whom the desk trusts. */
export interface TrustQuestion {
  readonly certificate: X509Certificate
  readonly others: readonly X509Certificate[]
  readonly anchors: readonly X509Certificate[]
  /** When the chain must have been good. */
  readonly at: Date
}

/** True where a chain of signatures leads from the certificate to one of the anchors, every certificate of it good at that time. Source: RFC 5280, 6.1. */
export function isTrusted({ certificate, others, anchors, at }: TrustQuestion): boolean {
  const issuers = [...anchors, ...others].filter((issuer) => issuer.ca && isGoodAt(issuer, at))
  // Each certificate is gone into once: certificates that signed each other lead in circles.
  const seen = new Set<X509Certificate>()
  const leadsToAnchor = (of: X509Certificate): boolean => {
    if (anchors.some((anchor) => anchor.raw.equals(of.raw))) return true
    seen.add(of)
    return issuers.some((issuer) => !seen.has(issuer) && isIssuedBy(of, issuer) && leadsToAnchor(issuer))
  }
  return isGoodAt(certificate, at) && leadsToAnchor(certificate)
}

/** True where the certificate's own term holds the moment. */
export function isGoodAt(certificate: X509Certificate, at: Date): boolean {
  return certificate.validFromDate <= at && at <= certificate.validToDate
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (!certificate.checkIssued(issuer)) return false
  try {
    return certificate.verify(issuer.publicKey)
  } catch {
    // A kind of key OpenSSL does not know proves nothing.
    return false
  }
}
