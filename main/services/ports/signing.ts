import type { SignText, VerifyText } from '../../../shared/ledger/note/signed-note.ts'
import type { Hashing } from '../../../shared/ledger/tree/tree-hashing.ts'

/** A private key of the desk; what is secret of it never leaves the adapter. */
export interface SecretKey {
  /** 32 bytes as hexadecimal digits. */
  readonly publicKey: string
  readonly sign: SignText
}

/** The desk's cryptography and the place its private keys are kept in. */
export interface Signing {
  readonly hashing: Hashing
  readonly verify: VerifyText
  /** The keys that are kept: the present one, and during an exchange the one that takes over. Throws DeskError `storage-unavailable`. */
  kept(): Promise<readonly SecretKey[]>
  /** Makes a key and keeps it beside the present one. Throws DeskError `storage-unavailable`. */
  begin(): Promise<SecretKey>
  /** Makes this kept key the only one. Throws DeskError `storage-unavailable`. */
  settle(key: SecretKey): Promise<void>
  /** Where the keys are kept, to be told to people: the path of the key file. */
  readonly place: string
}
