import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { KeyEvent } from '../../../shared/ledger/keys/key-history.ts'
import type { SignText } from '../../../shared/ledger/note/signed-note.ts'
import type { VerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import { nameKey, writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import { engineActor } from '../resolve-actor.ts'
import { keySubject, readKeys } from './read-keys.ts'

/** What signing takes. */
export type SigningParts = Pick<DeskParts, 'store' | 'signing' | 'clock' | 'newId'>

/** The desk's present key, ready to sign. */
export interface OpenKey {
  readonly key: VerifierKey
  readonly sign: SignText
}

/**
 * The desk's present key; its first one is made here, with an entry. The name of a desk's keys is its own and stays. Finishes an exchange that a
 * crash broke off. Throws DeskError `storage-unavailable` where the key is not kept here or may be read by others, `verification-failed`.
 */
export async function openKey(desk: SigningParts): Promise<OpenKey> {
  const { signing } = desk
  const present = (await readKeys(desk.store, signing)).at(-1)
  if (present === undefined) return beginKey(desk)
  const kept = await signing.kept()
  const found = kept.find(({ publicKey }) => publicKey === present.key.publicKey)
  if (found === undefined) throw keyLost(signing.place)
  if (kept.length > 1) await signing.settle(found)
  return { key: present.key, sign: found.sign }
}

/** Enters a key into the ledger. */
export async function enterKey(desk: SigningParts, event: KeyEvent, actor: Actor): Promise<void> {
  await desk.store.ledger.append({ at: desk.clock(), actor, kind: 'key', subject: keySubject, payload: event })
}

async function beginKey(desk: SigningParts): Promise<OpenKey> {
  const made = await desk.signing.begin()
  const key = nameKey(`erratum.desk/${desk.newId()}`, made.publicKey, desk.signing.hashing.hashHex)
  await enterKey(desk, { action: 'begun', key: writeVerifierKey(key) }, engineActor)
  await desk.signing.settle(made)
  return { key, sign: made.sign }
}

function keyLost(place: string): DeskError {
  return new DeskError(
    'storage-unavailable',
    `The key that signs this desk's checkpoints is not in ${place}. No checkpoint was made; photos and the record are not affected, and earlier checkpoints hold. Put the key back from a backup; where it is lost for good, begin a new one with "erratum audit rotate --lost --reason TEXT".`,
    { path: place }
  )
}
