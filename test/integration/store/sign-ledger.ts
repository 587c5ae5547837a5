import { createSigning } from '../../../main/ledger/create-signing.ts'
import type { KeyStore } from '../../../main/ledger/key-store.ts'
import type { CheckpointParts } from '../../../main/services/checkpoint/make-checkpoint.ts'
import { createFileTurns } from '../../../main/services/photos/file-turns.ts'
import type { DeskStore } from '../../../main/services/ports/desk-store.ts'
import { makeEvent, momentOf } from './make-records.ts'

/** Keys in memory, as a keychain would have them. */
export function createKeyMemory(): KeyStore {
  let kept: readonly string[] = []
  return {
    place: 'memory',
    read: async () => kept,
    add: async (pem) => {
      kept = [...kept.slice(0, 1), pem]
    },
    settle: async (pem) => {
      kept = [pem]
    }
  }
}

/** What signs the record of a store: a key in memory, and no place outside. */
export function createSigner(store: DeskStore, keys: KeyStore = createKeyMemory()): CheckpointParts {
  return {
    store,
    signing: createSigning(keys),
    clock: () => momentOf(12),
    newId: () => 'test-desk',
    turns: createFileTurns(),
    anchors: { read: async () => null, append: async () => undefined }
  }
}

/** Records the events with these numbers, in one transaction. */
export async function appendEvents(store: DeskStore, from: number, to: number): Promise<void> {
  await store.transact(async (records) => {
    for (let number = from; number <= to; number += 1) await records.ledger.append(makeEvent(number))
  })
}
