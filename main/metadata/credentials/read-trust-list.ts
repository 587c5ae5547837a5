import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whom the desk trusts, and what of its list could not be read, in sentences for people. */
export interface TrustList {
  readonly anchors: readonly X509Certificate[]
  readonly problems: readonly string[]
}

const certificateForm = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/** Reads every certificate of the `.pem` files in a folder; none where there is no such folder. */
export async function readTrustList(folder: string | null): Promise<TrustList> {
  const anchors: X509Certificate[] = []
  const problems: string[] = []
  for (const name of folder === null ? [] : await listPemFiles(folder)) {
    const texts = (await readFile(join(folder ?? '', name), 'latin1')).match(certificateForm) ?? []
    const certificates = texts.map(parseCertificate)
    const bad = certificates.filter((certificate) => certificate === null).length
    anchors.push(...certificates.filter((certificate) => certificate !== null))
    if (texts.length === 0) problems.push(`The trust list's file ${name} holds no certificate.`)
    else if (bad > 0)
      problems.push(`${bad} of ${texts.length} certificates in the trust list's file ${name} cannot be read.`)
  }
  return { anchors, problems }
}

async function listPemFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.pem')).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function parseCertificate(text: string): X509Certificate | null {
  try {
    return new X509Certificate(text)
  } catch {
    // What OpenSSL says of it means nothing to a desk; the file that holds it is named.
    return null
  }
}
