import type { LedgerProblem } from '../../../shared/ledger/check-chain.ts'
import type { ChainedEntry } from '../../../shared/ledger/entry.ts'

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
  'photo-moved',
  'photo-trashed',
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
  'not-meant',
  'spelling',
  'list',
  'key',
  'erasure',
  'destination',
  'delivery',
  'acknowledgement',
  'watch-rule'
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
  /** There where the entry's text was erased on legal order: `payload` is empty then. */
  readonly erased?: true
}

/** An entry as it is hashed, with its text beside it; both null where the text was erased or is gone. */
export interface RecordedEntry {
  readonly entry: ChainedEntry
  readonly salt: string | null
  readonly payload: string | null
}

/** A checkpoint as the desk keeps it. */
export interface StoredCheckpoint {
  /** Entries it covers. */
  readonly size: number
  /** The signed note. */
  readonly note: string
  /** Hashes of the complete subtrees at this size: where the tree grows on from. */
  readonly hashes: readonly string[]
}

/** The checkpoints of the ledger: only ever added. */
export interface CheckpointRecords {
  /** The one over the most entries. */
  last(): Promise<StoredCheckpoint | undefined>
  /** Those over more entries than this, the smallest first. */
  after(size: number): AsyncIterable<StoredCheckpoint>
  count(): Promise<number>
  /** Adds one; false where there is one of this size already, which stays. */
  insert(checkpoint: StoredCheckpoint): Promise<boolean>
}

/** A checkpoint kept outside the desk, and where: "/media/key/anchor.txt". */
export interface AnchoredCheckpoint {
  readonly note: string
  readonly size: number
  readonly where: string
}

/** How a check of the ledger tells how far it is, and is stopped. Throws the signal's reason where it is aborted. */
export interface LedgerCheckOptions {
  /** Checkpoints from outside the desk, to be found in its history. */
  readonly anchored?: readonly AnchoredCheckpoint[] | undefined
  /** A key the asker trusts, as a verifier key line: the desk's present key must come from it. */
  readonly trustedKey?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * What a check of the whole ledger found; `problems` is empty where every entry is as it was recorded. `where` names the entry: "entry 41".
 * `remarks` break nothing, and an auditor should know them: texts erased, a clock set back, a key begun anew.
 */
export interface LedgerCheck {
  readonly entries: number
  readonly checkpoints: number
  readonly problems: readonly LedgerProblem[]
  readonly remarks: readonly LedgerProblem[]
}
