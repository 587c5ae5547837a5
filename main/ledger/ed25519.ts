import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { VerifyText } from '../../shared/ledger/note/signed-note.ts'
import type { SecretKey } from '../services/ports/signing.ts'

// SPKI of an Ed25519 key is these bytes and the key: RFC 8410, section 4.
const spkiPrefix = '302a300506032b6570032100'

/** A new Ed25519 private key as PKCS #8 in PEM, which other tools read. */
export function makeKeyText(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** The key in a PKCS #8 PEM text; undefined where it is no Ed25519 private key. */
export function readKeyText(pem: string): SecretKey | undefined {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('hex')
    return {
      publicKey: spki.slice(spkiPrefix.length),
      sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('hex')
    }
  } catch {
    return undefined
  }
}

/** Whether a signature of a text is by this public key. Source: RFC 8032. */
export const verifyText: VerifyText = ({ text, publicKey, signature }) => {
  const key = createPublicKey({ key: Buffer.from(spkiPrefix + publicKey, 'hex'), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
}
