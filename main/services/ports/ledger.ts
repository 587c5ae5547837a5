/** Who did something, and how that is known. */
export interface Actor {
  readonly name: string
  /** `os-user`: the account running the host; `said`: a name given with the call (CLI `--by`); `engine`: the desk itself. */
  readonly known: 'os-user' | 'said' | 'engine'
  readonly host: 'desktop' | 'web' | 'cli' | 'engine'
}

/** One event to record. `payload` is JSON data. */
export interface LedgerEvent {
  readonly at: string
  readonly actor: Actor
  readonly kind:
    | 'photo-seen'
    | 'photo-changed-outside'
    | 'photo-missing'
    | 'change-planned'
    | 'revision'
    | 'change-failed'
    | 'change-rolled-back'
    | 'notice-received'
    | 'notice-state'
    | 'export'
    | 'source-added'
  /** Id of what it is about: photo id, "change 41", "notice 7". */
  readonly subject: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** One entry of the record: an event, its place, and the hashes that chain it. */
export interface LedgerEntry extends LedgerEvent {
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
}
