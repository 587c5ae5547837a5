import { X509Certificate } from 'node:crypto'
import type { Manifest } from '@trustnxt/c2pa-ts/manifest'
import { Certificate, SignedData } from 'pkijs'

/** A moment of signing, and the certificates of the authority that vouches for it, its own first. */
export interface TimeStamp {
  readonly at: Date
  readonly authority: readonly X509Certificate[]
}

/** The time stamp of a manifest's signature, once its validation has proven that the stamp is for this signature; null where there is none. Source: RFC 3161. */
export function readTimeStamp({ signature }: Manifest): TimeStamp | null {
  const at = signature?.signatureData.timestamp
  const content: unknown = signature?.signatureData.timestampTokens[0]?.response.timeStampToken?.content
  if (at === undefined || content === undefined) return null
  const signed = new SignedData({ schema: content })
  const authority = (signed.certificates ?? []).flatMap((certificate) =>
    certificate instanceof Certificate ? [new X509Certificate(Buffer.from(certificate.toSchema().toBER()))] : []
  )
  // The authority's own certificate may stand anywhere; it is the one that signs no others.
  return { at, authority: authority.toSorted((one, other) => Number(one.ca) - Number(other.ca)) }
}
