/**
 * A place for a desk's private keys, as PKCS #8 PEM texts: a file, or the keychain of the system. It holds one key, and a second one while the
 * first is exchanged. Each method throws DeskError `storage-unavailable`.
 */
export interface KeyStore {
  /** The place, to be told to people. */
  readonly place: string
  /** The keys that are there, the present one first. */
  read(): Promise<readonly string[]>
  /** Keeps a key beside the present one; safe against a power cut when it settles. */
  add(pem: string): Promise<void>
  /** Makes this key the only one. */
  settle(pem: string): Promise<void>
}
