/** One hashed entry: the columns are the members of its canonical text. Rows are never updated or deleted; the database refuses it. */
export interface LedgerEntriesTable {
  sequence: number
  at: string
  /** Canonical JSON of the actor: escapes what a database's text could not hold. */
  actor: string
  kind: string
  subject: string
  payload_hash: string
  previous_hash: string
  hash: string
}

/**
 * The text of an entry, beside the chain and behind a salted hash, so that it can be erased on legal order without breaking a proof. Both are ""
 * where it was.
 */
export interface LedgerPayloadsTable {
  sequence: number
  /** 64 random hexadecimal digits, one salt for each entry. */
  salt: string
  /** Canonical JSON. */
  payload: string
}

/** One row: how many entries there are and the hash of the last, moved on in the transaction that appends. */
export interface LedgerHeadTable {
  id: number
  entries: number
  hash: string
}

/** A checkpoint: a signed note over the first `size` entries. Rows are never updated or deleted; the database refuses it. */
export interface LedgerCheckpointsTable {
  size: number
  note: string
  /** JSON: the hashes of the complete subtrees, the largest first. */
  subtrees: string
}

/** The tables of the ledger. */
export interface LedgerTables {
  ledger_entries: LedgerEntriesTable
  ledger_payloads: LedgerPayloadsTable
  ledger_head: LedgerHeadTable
  ledger_checkpoints: LedgerCheckpointsTable
}
