import { dirname, sep } from 'node:path'
import type { DeskParts } from '../desk-parts.ts'
import { refuseExport } from '../export/refuse-export.ts'
import { findSource } from '../photos/find-source.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import type { RecordParts } from '../photos/record-photo.ts'
import { recordPhoto } from '../photos/record-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import type { Actor } from '../ports/ledger.ts'

/** A photo whose copy is at its place. */
export interface CopyToRecord {
  readonly item: FileItem
  readonly photo: PhotoRecord
  readonly actor: Actor
}

// A copy that a kill finds among what left the desk, whoever took it from there.
const preset = 'copy'

/**
 * Records a copy as a file that was handed out, so that a kill or a correction finds it again; in a folder of the desk it becomes a photo too. Throws
 * DeskError `killed`, `locked` where the photo was locked meanwhile: the copy must not stay then.
 */
export async function recordCopy(
  desk: RecordParts & Pick<DeskParts, 'events'>,
  { item, photo, actor }: CopyToRecord
): Promise<void> {
  const { from = '', to = '' } = item.files.at(-1) ?? {}
  const { size } = photo.reading
  // The bytes were compared with the original's as it lies there, which another program may have written since it was read.
  const sha256 = await hashFile(to)
  if (sha256 === null) throw new Error(`The copy ${to} went away while it was recorded`)
  const at = desk.clock()
  const id = desk.newId()
  await desk.store.transact(async (records) => {
    refuseExport(
      await getPhoto({ store: { ...desk.store, photos: records.photos } }, photo.id),
      at,
      'It was not copied.'
    )
    const { revision } = photo
    await records.exports.insert({ id, photoId: photo.id, revision, at, by: actor.name, preset, path: to, sha256 })
    const payload = { from, to, preset, revision, sourceSha256: sha256, sha256, size, work: item.work }
    await records.ledger.append({ at, actor, kind: 'export', subject: photo.id, payload })
    await records.fileWorks.update({ ...item, progress: { state: 'done' } })
  })
  const sources = await desk.store.sources.list()
  const inDesk = sources.some(({ path }) =>
    `${dirname(to)}${sep}`.startsWith(path.endsWith(sep) ? path : `${path}${sep}`)
  )
  if (inDesk) await recordPhoto(desk, { path: to, actor, source: async () => (await findSource(desk, to, actor)).id })
}
