import type { Destination } from '../../../shared/contract/destinations.ts'

/** A password or passphrase. It is a function, so that printing, logging or writing JSON of whatever holds it shows nothing. */
export type Secret = () => string

/** Where a secret was found. */
export type SecretPlace = 'environment' | 'file' | 'keyring'

/** The passwords of destinations, kept outside catalog, ledger and log. */
export interface Credentials {
  /** The secret of this name and where it was found; null where there is none. Throws DeskError `bad-input` where the file of secrets may be read by others. */
  find(name: string): Promise<{ readonly secret: Secret; readonly place: SecretPlace } | null>
  /** Where `keep` would put a secret of this name: where it is now, else the host's keyring, else the desk's file. What the environment sets stays its own. */
  keeper(name: string): Promise<SecretPlace>
  /** Keeps a secret where `keeper` says, and says where. Throws DeskError `bad-input` where the environment sets it, and what the place throws. */
  keep(name: string, secret: Secret): Promise<SecretPlace>
}

/** A file on its way to a destination. */
export interface Parcel {
  readonly path: string
  /** What it is called there: names joined by "/", below the destination's folder. */
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Tells the half sent file of this delivery from those of others; the same each time it goes on. */
  readonly tag: string
  /** True where it was begun before: then a half sent file is gone on with, and a whole one is not sent again. */
  readonly begun: boolean
  /** True where a file of this name there may be replaced. */
  readonly replace: boolean
  /** What a hook is told beside the file itself. */
  readonly facts: { readonly photo: string; readonly export: string; readonly recipient: string }
}

/** How the bytes were checked at the other end, and from which byte on they were sent. */
export interface SentFile {
  readonly proof: 'size' | 'hash' | 'command'
  readonly sentFrom: number
}

/** An open connection to a destination. */
export interface DeliverySession extends AsyncDisposable {
  /**
   * Delivers a file whole under its name, or not at all. Throws DeskError `connection-lost` where trying again may help, `name-taken`,
   * `storage-unavailable`, `verification-failed`, `cancelled`.
   */
  send(parcel: Parcel, signal: AbortSignal): Promise<SentFile>
  /** Writes a small file, checks it and takes it away again; says in words what was done. Throws as `send` does. */
  check(signal: AbortSignal): Promise<string>
}

/** Opens connections to destinations of every kind. */
export interface Carrier {
  /**
   * Throws DeskError `connection-lost` where trying again may help, `bad-input` for a wrong password, `verification-failed` where the server's key is
   * not the accepted one.
   */
  open(destination: Destination, secret: Secret | null, signal: AbortSignal): Promise<DeliverySession>
  /** The fingerprint of the server's key or certificate, without logging in; null for a kind that has none, or one an authority vouches for. */
  fingerprint(destination: Destination, signal: AbortSignal): Promise<string | null>
}

/** What deliveries need of the world outside the desk. */
export interface DeliveryTools {
  readonly carrier: Carrier
  readonly credentials: Credentials
  /** Waits before another attempt; ends early, without an error, where it is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}
