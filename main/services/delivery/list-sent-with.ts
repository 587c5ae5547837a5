import type { DeskParts } from '../desk-parts.ts'
import { contactSheetPreset } from '../export/contact-sheet-preset.ts'
import type { Sendable } from '../ports/deliveries.ts'

/** A photo that goes out in a file: which revision of it, by which export. */
type SentPhoto = Pick<Sendable, 'photoId' | 'exportId' | 'revision'>

/** The photos that a file takes with it: of a contact sheet all that are on it, else the one it is of. */
export async function listSentWith(
  { exports }: Pick<DeskParts['store'], 'exports'>,
  { path, sha256, preset, photoId, exportId, revision }: Sendable
): Promise<readonly SentPhoto[]> {
  const own = { photoId, exportId, revision }
  if (preset !== contactSheetPreset) return [own]
  const onSheet = (await exports.bySha256(sha256)).filter((one) => one.path === path)
  const others = onSheet.filter(({ id }) => id !== exportId)
  return [own, ...others.map((one) => ({ photoId: one.photoId, exportId: one.id, revision: one.revision }))]
}
