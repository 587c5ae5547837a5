/** Who did something, and how that is known. */
export interface Actor {
  readonly name: string
  /** `os-user`: the account running the host; `said`: a name given with the call (CLI `--by`); `engine`: the desk itself. */
  readonly known: 'os-user' | 'said' | 'engine'
  readonly host: 'desktop' | 'web' | 'cli' | 'engine'
}

/** Every kind of event the ledger records. */
export const ledgerKinds = [
  'photo-seen',
  'photo-changed-outside',
  'photo-missing',
  'change-planned',
  'revision',
  'change-failed',
  'change-rolled-back',
  'notice-received',
  'notice-state',
  'export',
  'source-added',
  'settings-changed',
  'duty',
  'residue',
  'lock',
  'unlock',
  'deletion',
  'retention',
  'superseded',
  'recipient',
  'notice-recipient',
  'not-meant'
] as const

/** One event to record. `payload` is JSON data; keys whose value is undefined are left out. */
export interface LedgerEvent {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly actor: Actor
  readonly kind: (typeof ledgerKinds)[number]
  /** Id of what it is about: photo id, "change 41", "notice 7". */
  readonly subject: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** One entry of the record: an event, its place, and the hashes that chain it. */
export interface LedgerEntry extends LedgerEvent {
  /** Counted from 1 without a gap. */
  readonly sequence: number
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string
  /** SHA-256 of the entry's canonical JSON (RFC 8785), in which a salted hash stands for the payload. */
  readonly hash: string
}

/** How a check of the ledger tells how far it is, and is stopped. Throws the signal's reason where it is aborted. */
export interface LedgerCheckOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What a check of the whole ledger found; `problems` is empty where every entry is as it was recorded. `where` names the entry: "entry 41". */
export interface LedgerCheck {
  readonly entries: number
  readonly problems: readonly { readonly what: string; readonly where: string }[]
}
