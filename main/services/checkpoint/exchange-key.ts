import { DeskError } from '../../../shared/contract/desk-error.ts'
import { writeSuccession } from '../../../shared/ledger/keys/key-history.ts'
import { signNote } from '../../../shared/ledger/note/signed-note.ts'
import { nameKey, writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import type { Actor } from '../ports/ledger.ts'
import type { CheckpointParts, MadeCheckpoint } from './make-checkpoint.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { enterKey, openKey } from './open-key.ts'
import { readKeys } from './read-keys.ts'

/** Who exchanges the key, and whether the present one is lost and cannot sign for the next. */
export interface KeyExchange {
  readonly actor: Actor
  readonly lost: boolean
  /** Why, where the key is lost: the record shows it for ever. */
  readonly reason: string
}

/**
 * Gives the desk a new key and makes a checkpoint with it. The old key signs for the new one; where it is lost, nobody does, and every check of
 * the record remarks on it. Throws DeskError `bad-input`, `nothing-to-do`, and what `openKey` throws.
 */
export async function exchangeKey(desk: CheckpointParts, exchange: KeyExchange): Promise<MadeCheckpoint> {
  await (exchange.lost ? replaceLost(desk, exchange) : rotate(desk, exchange))
  return makeCheckpoint(desk)
}

async function rotate(desk: CheckpointParts, { actor }: KeyExchange): Promise<void> {
  const present = await openKey(desk)
  const made = await desk.signing.begin()
  const key = nameKey(present.key.name, made.publicKey, desk.signing.hashing.hashHex)
  const note = signNote(writeSuccession(key), present.key, present.sign)
  await enterKey(desk, { action: 'rotated', key: writeVerifierKey(key), note }, actor)
  await desk.signing.settle(made)
}

async function replaceLost(desk: CheckpointParts, { actor, reason }: KeyExchange): Promise<void> {
  if (reason.trim() === '') {
    throw new DeskError(
      'bad-input',
      'A lost key is replaced only with a reason. Nothing was changed. Say what happened.'
    )
  }
  const present = (await readKeys(desk.store, desk.signing)).at(-1)
  if (present === undefined) {
    throw new DeskError(
      'nothing-to-do',
      'The desk has no key yet. Nothing was changed. Its first checkpoint makes one.'
    )
  }
  const kept = await desk.signing.kept()
  if (kept.some(({ publicKey }) => publicKey === present.key.publicKey)) {
    throw new DeskError(
      'bad-input',
      `The desk's key is there, in ${desk.signing.place}. Nothing was changed. Exchange it without saying that it is lost.`
    )
  }
  const made = await desk.signing.begin()
  const key = nameKey(present.key.name, made.publicKey, desk.signing.hashing.hashHex)
  await enterKey(desk, { action: 'begun-anew', key: writeVerifierKey(key), reason }, actor)
  await desk.signing.settle(made)
}
