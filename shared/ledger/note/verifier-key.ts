import type { HashHex } from '../tree/tree-hashing.ts'
import { readBase64, writeBase64 } from './base64.ts'

/** An Ed25519 key that signs notes, as everybody may know it. Bytes are hexadecimal digits. */
export interface VerifierKey {
  readonly name: string
  /** Four bytes that tell keys of one name apart. */
  readonly keyId: string
  /** 32 bytes, as RFC 8032 encodes them. */
  readonly publicKey: string
}

// The signature type of Ed25519 in https://c2sp.org/signed-note.
const ed25519 = '01'

/** Whether a key may be called so: not empty, no blanks, no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\p{White_Space}\p{Cc}+]/u.test(name)
}

/** The key with its id. Throws RangeError for a name or a public key that is none. Source: https://c2sp.org/signed-note, "Ed25519 signatures". */
export function nameKey(name: string, publicKey: string, hashHex: HashHex): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('Not a name of a key')
  if (!/^[0-9a-f]{64}$/.test(publicKey)) throw new RangeError('Not an Ed25519 public key')
  return { name, keyId: hashHex(`${writeUtf8(name)}0a${ed25519}${publicKey}`).slice(0, 8), publicKey }
}

/** The key as one line of text: "name+id+key". Source: https://c2sp.org/signed-note, "Verifier keys". */
export function writeVerifierKey({ name, keyId, publicKey }: VerifierKey): string {
  return `${name}+${keyId}+${writeBase64(ed25519 + publicKey)}`
}

/** The key in a line of text; undefined where it is not exactly one Ed25519 key with its own id. */
export function parseVerifierKey(text: string, hashHex: HashHex): VerifierKey | undefined {
  const [, name = '', keyId, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text) ?? []
  const bytes = readBase64(encoded)
  if (!isKeyName(name) || bytes?.length !== 66 || !bytes.startsWith(ed25519)) return undefined
  const key = nameKey(name, bytes.slice(2), hashHex)
  return key.keyId === keyId ? key : undefined
}

function writeUtf8(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})|[^%]/g, (character, hex: string | undefined) =>
    (hex ?? character.charCodeAt(0).toString(16)).toLowerCase()
  )
}
