import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { SignedPhoto } from './credentials-slice.ts'

/** The photos whose content credentials a change would break. One written to a sidecar keeps its own bytes, and its credentials. */
export function listSigned(photos: readonly PhotoDetail[]): readonly SignedPhoto[] {
  return photos.flatMap(({ fileName, credentials, writeTarget }) =>
    // Credentials that do not hold have nothing left to lose; those the desk cannot check may be good.
    credentials !== null && credentials.state !== 'invalid' && writeTarget === 'file'
      ? [{ fileName, signer: credentials.signer ?? credentials.generator }]
      : []
  )
}
