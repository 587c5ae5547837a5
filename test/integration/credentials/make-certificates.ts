import type { X509Certificate } from '@peculiar/x509'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator
} from '@peculiar/x509'

/** A certificate with its private key. */
export interface Credential {
  readonly certificate: X509Certificate
  readonly keys: CryptoKeyPair
}

/** What a certificate is to say. Without `issuer` it is a root of its own. */
export interface CertificateRequest {
  readonly name: string
  readonly issuer?: Credential
  readonly ca?: boolean
  readonly notBefore?: string
  readonly notAfter?: string
  /** E-mail protection where not given, as C2PA's own test certificates have. */
  readonly usage?: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const emailProtection = '1.3.6.1.5.5.7.3.4'

/** Makes a certificate of our own, ES256, for tests of signatures. */
export async function makeCertificate(request: CertificateRequest): Promise<Credential> {
  const { name, issuer, ca = issuer === undefined, usage = emailProtection } = request
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const subject = `CN=${name}, O=Erratum tests`
  const certificate = await X509CertificateGenerator.create({
    serialNumber: Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex'),
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore: new Date(request.notBefore ?? '2020-01-01T00:00:00Z'),
    notAfter: new Date(request.notAfter ?? '2120-01-01T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(ca, undefined, true),
      new KeyUsagesExtension(ca ? KeyUsageFlags.keyCertSign : KeyUsageFlags.digitalSignature, true),
      ...(ca ? [] : [new ExtendedKeyUsageExtension([usage])]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create((issuer?.certificate ?? keys).publicKey)
    ]
  })
  return { certificate, keys }
}
