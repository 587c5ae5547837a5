import { isAbsolute } from 'node:path'
import type { ResiduePlace } from '../../../../shared/contract/residue.ts'
import { hashFile } from '../../photos/hash-file.ts'
import { heldLock } from '../kill/held-lock.ts'
import type { ToSearch } from './list-to-search.ts'

/** What is left of a picture that was killed: photos nobody is kept from, and files of it that left the desk and are still at their place. */
export async function searchKill({ photos, exports }: Pick<ToSearch, 'photos' | 'exports'>): Promise<ResiduePlace[]> {
  const places: ResiduePlace[] = []
  for (const { photo, meant } of photos) {
    if (meant && heldLock(photo) === null)
      places.push({ kind: 'copy', photoId: photo.id, path: photo.path, excerpt: 'Not locked', form: '' })
  }
  for (const { photoId, path, revision, at } of exports) {
    if (isAbsolute(path) && (await hashFile(path)) !== null)
      places.push({ kind: 'export', photoId, path, revision, excerpt: `Left the desk ${at}`, form: '' })
  }
  return places
}
