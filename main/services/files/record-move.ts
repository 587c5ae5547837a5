import { basename } from 'node:path'
import type { FileAct } from '../../../shared/contract/file-work.ts'
import type { SourceId } from '../../../shared/contract/identifiers.ts'
import { nameSidecar } from '../../../shared/formats/sidecar-names.ts'
import type { DeskRecords, PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FileReading, SidecarFile } from '../ports/metadata-reader.ts'

/** A photo whose files are at their new places. */
export interface MoveToRecord {
  readonly act: Exclude<FileAct, 'copy'>
  readonly item: FileItem
  readonly photo: PhotoRecord
  /** The source that holds its new place. */
  readonly sourceId: SourceId
  /** Where every file of the whole work goes, by where it was: raw and JPEG may share a sidecar. */
  readonly places: ReadonlyMap<string, string>
  readonly actor: Actor
  readonly at: string
}

/** Records a photo's new place, or that it is in the trash, with its ledger entry and the end of its journal item. Identity and history stay. */
export async function recordMove(records: DeskRecords, move: MoveToRecord): Promise<void> {
  const { act, item, photo, sourceId, places, actor, at } = move
  const place = item.files.at(-1)
  if (place === undefined) throw new Error(`File work ${item.work} has no file for photo ${item.photoId}`)
  const told = { work: item.work, act, revision: photo.revision, sha256: photo.reading.sha256 }
  if (act === 'trash') {
    await records.photos.update({ ...photo, missing: true })
    const payload = { ...told, path: photo.path, to: place.to }
    await records.ledger.append({ at, actor, kind: 'photo-trashed', subject: photo.id, payload })
  } else {
    const { to: path } = place
    const reading = moveReading(photo.reading, places, path)
    await records.photos.update({ ...photo, path, fileName: basename(path), sourceId, missing: false, reading })
    const payload = { ...told, from: place.from, path }
    await records.ledger.append({ at, actor, kind: 'photo-moved', subject: photo.id, payload })
  }
  await records.fileWorks.update({ ...item, progress: { state: 'done' } })
}

// What a file says does not change with its name; the reading only has to tell where its files are now.
function moveReading(reading: FileReading, places: ReadonlyMap<string, string>, path: string): FileReading {
  if (reading.path === path) return reading
  const follow = (sidecars: readonly SidecarFile[]) =>
    sidecars.flatMap((sidecar) => {
      const to = places.get(sidecar.path)
      return to === undefined ? [] : [{ ...sidecar, path: to }]
    })
  const { sidecarPath } = reading
  return {
    ...reading,
    path,
    sidecars: follow(reading.sidecars),
    otherSidecars: follow(reading.otherSidecars),
    sidecarPath: sidecarPath === null ? null : (places.get(sidecarPath) ?? nameSidecar(path))
  }
}
