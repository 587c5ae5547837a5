import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Signing } from '../services/ports/signing.ts'
import { makeKeyText, readKeyText, verifyText } from './ed25519.ts'
import { hashHex } from './hash-hex.ts'
import { hashText } from './hash-text.ts'
import type { KeyStore } from './key-store.ts'

/** Ed25519 and SHA-256 as Node has them, with the desk's private keys in a store. */
export function createSigning(store: KeyStore): Signing {
  const readAll = async () => (await store.read()).map((pem) => ({ pem, key: readKeyText(pem) ?? refuse(store.place) }))
  return {
    place: store.place,
    hashing: { hashText, hashHex },
    verify: verifyText,
    kept: async () => (await readAll()).map(({ key }) => key),
    begin: async () => {
      const pem = makeKeyText()
      await store.add(pem)
      return readKeyText(pem) ?? refuse(store.place)
    },
    settle: async (key) => {
      const kept = (await readAll()).find(({ key: { publicKey } }) => publicKey === key.publicKey)
      if (kept === undefined) throw new Error('A key can only be settled on once it was added')
      await store.settle(kept.pem)
    }
  }
}

function refuse(place: string): never {
  throw new DeskError(
    'storage-unavailable',
    `What is kept in ${place} is no Ed25519 key. No checkpoint was made; photos and the record are not affected. Put the desk's own key back from a backup.`,
    { path: place }
  )
}
