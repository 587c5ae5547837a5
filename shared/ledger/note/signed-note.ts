import { readBase64, writeBase64 } from './base64.ts'
import type { VerifierKey } from './verifier-key.ts'
import { isKeyName } from './verifier-key.ts'

/** A signature line of a note. Bytes are hexadecimal digits. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: string
  readonly signature: string
}

/** A text ending in a newline, and who signed it. */
export interface SignedNote {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** The Ed25519 signature of a text's UTF-8 bytes: 64 bytes as hexadecimal digits. Passed in: this folder has no cryptography of its own. */
export type SignText = (text: string) => string

/** Whether a signature of a text is by this Ed25519 public key; bytes as hexadecimal digits. Passed in. */
export type VerifyText = (signed: {
  readonly text: string
  readonly publicKey: string
  readonly signature: string
}) => boolean

// The specification asks for at least 16; more than this is an attempt to keep the reader busy.
const mostSignatures = 100

/** The note as text: the text, an empty line, a line a signature. Source: https://c2sp.org/signed-note. */
export function signNote(text: string, { name, keyId }: VerifierKey, sign: SignText): string {
  if (!isNoteText(text)) throw new RangeError('Not a text that can be signed as a note')
  return `${text}\n— ${name} ${writeBase64(keyId + sign(text))}\n`
}

/** The note in a text; undefined where it is none. Whether a signature holds is `verifyNote`'s to say. */
export function parseNote(text: string): SignedNote | undefined {
  const end = text.lastIndexOf('\n\n')
  const body = text.slice(0, end + 1)
  if (end < 0 || !isNoteText(body) || !text.endsWith('\n')) return undefined
  const lines = text.slice(end + 2, -1).split('\n')
  const signatures = lines.map(parseSignature).filter((signature) => signature !== undefined)
  if (signatures.length !== lines.length || lines.length > mostSignatures) return undefined
  return { text: body, signatures }
}

/**
 * Which of these keys signed the note: none where nobody known did, and none where a signature in the name and id of one of them is not its own.
 * Signatures of others are ignored.
 */
export function verifyNote(
  { text, signatures }: SignedNote,
  keys: readonly VerifierKey[],
  verify: VerifyText
): readonly VerifierKey[] {
  const signers: VerifierKey[] = []
  for (const { name, keyId, signature } of signatures) {
    const key = keys.find((known) => known.name === name && known.keyId === keyId)
    if (key === undefined) continue
    if (signature.length !== 128 || !verify({ text, publicKey: key.publicKey, signature })) return []
    signers.push(key)
  }
  return signers
}

function isNoteText(text: string): boolean {
  // By hand: in a pattern control characters count as mistakes.
  return text.endsWith('\n') && text.isWellFormed() && [...text].every((one) => one === '\n' || one >= ' ')
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? []
  const bytes = readBase64(encoded)
  if (!isKeyName(name) || bytes === undefined || bytes.length <= 8) return undefined
  return { name, keyId: bytes.slice(0, 8), signature: bytes.slice(8) }
}
