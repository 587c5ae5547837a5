import type { SharedBytes } from './shared-bytes.ts'

/** The bytes a file should have. */
export interface ExpectedBytes {
  readonly sha256: string
  /** They themselves, where they are in memory: then they are kept, whatever the file has become meanwhile. */
  readonly bytes?: SharedBytes | null | undefined
}

/** An object as it lies in the vault. */
export interface VaultObject {
  readonly sha256: string
  /** Bytes on disk. */
  readonly size: number
  /** What it is a difference to; null for one that is kept whole. */
  readonly base: string | null
  /** Bytes it stands for. */
  readonly length: number
}

/** Keeps the exact bytes of every revision outside the image files. Content-addressed; an object is written once, mode 0444, and checked when read. */
export interface Vault {
  /**
   * Keeps the file's bytes and gives their SHA-256. `base` names an object they are likely to share image data with: then only the difference is
   * kept, where that saves at least half. Throws DeskError `not-found`, `unreadable`, `is-directory` for the file, `changed-on-disk` where it
   * changed meanwhile, `storage-unavailable` where the vault cannot be written. A failed keep leaves no object.
   *
   * Where `expected` is given, only the vault's copy is read to tell. Other bytes are kept and told by their own hash.
   */
  keep(path: string, base?: string, expected?: ExpectedBytes): Promise<string>
  /** Keeps bytes that stand in no file, whole, and gives their SHA-256. Throws DeskError `storage-unavailable`. */
  keepBytes(bytes: Uint8Array): Promise<string>
  /** True where the vault holds an object of this hash; says nothing of its soundness. */
  has(sha256: string): Promise<boolean>
  /** The exact bytes, rebuilt and checked against their hash. Throws DeskError `not-found`, `verification-failed`. */
  bytes(sha256: string): Promise<Uint8Array>
  /**
   * Takes objects out for good, except those `findNeeded` names, and gives the hashes of those that went. Nothing is kept or read while it asks and
   * removes. What stays never needs what went. Throws DeskError `verification-failed` where an object that stays is damaged, `storage-unavailable`.
   */
  remove(sha256s: readonly string[], findNeeded: () => Promise<ReadonlySet<string>>): Promise<readonly string[]>
  /** Every object's hash, for checking. */
  list(): AsyncIterable<string>
  /** Every object as it lies there. Throws DeskError `verification-failed` for a difference that cannot be read. */
  objects(): AsyncIterable<VaultObject>
  /** Bytes on disk of all objects. */
  size(): Promise<number>
}
