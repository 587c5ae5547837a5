import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case. Passed in: this folder has no cryptography of its own. */
export type HashText = (text: string) => string

/** Who an entry names, and how that was known. */
export interface EntryActor {
  readonly name: string
  readonly known: string
  readonly host: string
}

/** What is hashed of an event. The event's texts stand beside it, behind `payloadHash`, so that a text can be erased and the chain still holds. */
export interface EntryBody {
  /** Counted from 1 without a gap. */
  readonly sequence: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly actor: EntryActor
  readonly kind: string
  readonly subject: string
  readonly payloadHash: string
  /** Hash of the entry before; `genesisHash` for the first. */
  readonly previousHash: string
}

/** An entry with the hash that was recorded for it. */
export interface ChainedEntry extends EntryBody {
  readonly hash: string
}

/** What stands for "the entry before the first": 64 zeros. */
export const genesisHash = '0'.repeat(64)

/** The exact text that is hashed for an entry: canonical JSON (RFC 8785) of its seven members and nothing else. */
export function writeEntry(body: EntryBody): string {
  const { name, known, host } = body.actor
  return writeEntryOf(canonicalJson({ name, known, host }), body)
}

/** As `writeEntry`, for an actor that is canonical JSON already: what checking a million entries would do over and over. */
export function writeEntryOf(actor: string, body: Omit<EntryBody, 'actor'>): string {
  const { sequence, at, kind, subject, payloadHash, previousHash } = body
  // The members in the order of their keys: RFC 8785, 3.2.3.
  return (
    `{"actor":${actor},"at":${canonicalJson(at)},"kind":${canonicalJson(kind)},"payloadHash":${canonicalJson(payloadHash)},` +
    `"previousHash":${canonicalJson(previousHash)},"sequence":${canonicalJson(sequence)},"subject":${canonicalJson(subject)}}`
  )
}

/** The hash of an entry: of its canonical text, in UTF-8. */
export function hashEntry(body: EntryBody, hashText: HashText): string {
  return hashText(writeEntry(body))
}

/**
 * The hash that stands in an entry for its payload: of the salt (64 hexadecimal digits, random, one for each entry) followed by the payload's
 * canonical text. The salt keeps an erased text from being found again by trying likely ones.
 */
export function hashPayload(salted: { readonly salt: string; readonly payload: string }, hashText: HashText): string {
  return hashText(salted.salt + salted.payload)
}
