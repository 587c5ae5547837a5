import { dirname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { HandedOut } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { refuseEmbargoed, refuseExport } from '../export/refuse-export.ts'
import { isAsRead } from '../photos/get-image.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { hashFile } from '../photos/hash-file.ts'
import { toFailedPhoto } from '../photos/refuse-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { choosePhotos, listFolders, refuseFileWork } from './choose-photos.ts'
import { listSidecars } from './list-sidecars.ts'

type HandParts = Pick<DeskParts, 'store' | 'clock' | 'newId'>

// What a kill finds among what left the desk: dragged into another program.
const preset = 'drag-out'
const undone = 'It was not handed out.'

/** A photo that may go, with its files and the hash of its bytes as they are. */
interface Going {
  readonly photo: PhotoRecord
  readonly paths: readonly string[]
  readonly sha256: string
}

/**
 * The files of these photos to be dragged into other programs, each photo after its sidecars, and why others are not handed out. Recorded before it is
 * told, as files that left the desk: where they are dropped, or whether, no desk is told. Throws DeskError `not-found` for an unknown photo, and
 * `killed`, `locked` where one was locked at this very moment: then none is handed out.
 */
export async function handOut(
  desk: HandParts,
  { photoIds, actor }: { readonly photoIds: readonly PhotoId[]; readonly actor: Actor }
): Promise<HandedOut> {
  const photos = await choosePhotos(desk, photoIds)
  const folders = await listFolders(photos.map(({ path }) => path))
  const going: Going[] = []
  const refused: HandedOut['refused'] = []
  for (const photo of photos) {
    const ready = await prepare(desk, photo, folders.get(dirname(photo.path)) ?? [])
    if (ready instanceof DeskError) refused.push(toFailedPhoto(photo.id, photo.path, ready))
    else going.push(ready)
  }
  await record(desk, going, actor)
  return {
    photos: going.map(({ photo: { id, imageKey }, paths }) => ({ photoId: id, imageKey, paths: [...paths] })),
    refused
  }
}

async function prepare(
  desk: Pick<DeskParts, 'clock'>,
  photo: PhotoRecord,
  names: readonly string[] | DeskError
): Promise<Going | DeskError> {
  const refusal = refuseFileWork(photo, undone, 'other') ?? refuseEmbargoed(photo, desk.clock(), undone)
  if (refusal !== null) return refusal
  if (names instanceof DeskError) return names
  try {
    const sha256 = await readHash(photo)
    return sha256 instanceof DeskError ? sha256 : { photo, paths: [...listSidecars(photo, names), photo.path], sha256 }
  } catch (error) {
    return expectFailure(error, photo.path)
  }
}

// Unchanged since the desk read it, a file need not be read again: a hand holds the mouse meanwhile.
async function readHash(photo: PhotoRecord): Promise<string | DeskError> {
  if (await isAsRead(photo)) return photo.reading.sha256
  return (await hashFile(photo.path)) ?? new DeskError('not-found', `${photo.fileName} went away. ${undone}`)
}

async function record(desk: HandParts, going: readonly Going[], actor: Actor): Promise<void> {
  if (going.length === 0) return
  const at = desk.clock()
  await desk.store.transact(async (records) => {
    for (const { photo, paths, sha256 } of going) {
      const { id: photoId, revision, fileName, path: from, reading } = photo
      refuseExport(await getPhoto({ store: { ...desk.store, photos: records.photos } }, photoId), at, undone)
      const exported = { photoId, revision, at, by: actor.name, preset, path: fileName, sha256 }
      await records.exports.insert({ ...exported, id: desk.newId() })
      const sidecars = paths.slice(0, -1)
      const payload = { from, preset, revision, sourceSha256: sha256, sha256, size: reading.size, sidecars }
      await records.ledger.append({ at, actor, kind: 'export', subject: photoId, payload })
    }
  })
}
