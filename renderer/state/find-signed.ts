import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { SignedPhoto } from './credentials-slice.ts'
import type { DeskState } from './desk-state.ts'
import { listSigned } from './list-signed.ts'

/** Photos asked for at once. */
const together = 20

/** Those of the photos whose content credentials a change would break. Fails as reading a photo does. */
export async function findSigned(
  client: DeskState['engine']['client'],
  ids: readonly PhotoId[]
): Promise<readonly SignedPhoto[]> {
  const found: SignedPhoto[] = []
  const all = [...new Set(ids)]
  for (let at = 0; at < all.length; at += together) {
    const photos = await Promise.all(all.slice(at, at + together).map((id) => client.photos.get({ id })))
    found.push(...listSigned(photos))
  }
  return found
}
