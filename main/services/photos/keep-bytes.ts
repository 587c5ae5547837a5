import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { WrittenFile } from '../ports/metadata-writer.ts'
import { noFile } from '../ports/metadata-writer.ts'
import type { SharedBytes } from '../ports/shared-bytes.ts'
import { hashFile } from './hash-file.ts'
import { changedOnDisk } from './refuse-photo.ts'

type KeepParts = Pick<DeskParts, 'store' | 'vault'>

/**
 * Puts the bytes that are about to be replaced into the vault: the photo's, or its sidecar's; beside a sidecar the photo itself is not touched.
 *
 * `held` are the photo's bytes in memory, where they are. Throws DeskError `changed-on-disk` where they are not those the plan saw, and what the vault throws.
 */
export async function keepBytes(
  desk: KeepParts,
  photo: PhotoRecord,
  file: WrittenFile,
  held: SharedBytes | null
): Promise<void> {
  if (file.sha256 === noFile) return
  // The vault would say that the photo is gone.
  if (file.path !== photo.path && (await hashFile(file.path)) === null) throw changedOnDisk(photo)
  const isPhoto = file.path === photo.path
  const base = isPhoto ? await findBase(desk, photo) : undefined
  const expected = { sha256: file.sha256, bytes: isPhoto ? held : null }
  const kept = await desk.vault.keep(file.path, base, expected)
  if (kept !== file.sha256) throw changedOnDisk(photo)
}

// Revision 1 shares its image data with all later ones; it is no base where another program replaced it before it was ever kept.
async function findBase(desk: KeepParts, photo: PhotoRecord): Promise<string | undefined> {
  if (photo.revision === 1) return undefined
  const first = await desk.store.revisions.get(photo.id, 1)
  return first !== undefined && first.sha256 !== photo.reading.sha256 && (await desk.vault.has(first.sha256))
    ? first.sha256
    : undefined
}
